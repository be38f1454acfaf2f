// SPDX-License-Identifier: MIT
#include "lib/outline/printed_date.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <string>

#include "lib/base/dates.h"
#include "lib/outline/date_forms.h"
#include "lib/outline/date_words.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/utf8.h"

namespace digestkit::outline {
namespace {

/// The longest form in the tables (Hebrew with an offset) has fewer bytes.
constexpr std::size_t reach = 112;

/// What joins a date and a time behind it: a comma, blanks, a word, "T"; nothing only behind a CJK sign.
bool match_joiner(Cursor& at, bool sign_before) {
    Cursor next = at;
    const bool comma = next.literal(",") || next.literal("،") || next.literal("，");
    const bool blank = next.blanks();
    if (!comma && !blank) {
        if (at.literal("T")) return true;
        return sign_before;
    }
    for (const std::string_view word : between_words) {
        Cursor behind = next;
        if (behind.word(word) && behind.need_blanks()) {
            next = behind;
            break;
        }
    }
    at = next;
    return true;
}

using DateForm = bool (*)(Cursor&, Reading&);
constexpr DateForm word_forms[] = {month_day_year};
constexpr DateForm digit_forms[] = {day_month_year, year_first, year_month_day_signs, year_last, vietnamese};

bool match_date(Cursor& at, Reading& out, DateForm form) {
    Cursor next = at;
    Reading reading = out;
    if (!form(next, reading)) return false;
    at = next;
    out = reading;
    return true;
}

/// What stands behind the date in Chinese, Japanese, Korean and Turkish, and nothing behind it.
bool is_weekday_behind(std::string_view text) {
    return std::find(std::begin(weekdays_behind), std::end(weekdays_behind), text) !=
           std::end(weekdays_behind);
}

/// The whole of `text` as one form of date, with or without a time.
bool match_date_then_time(std::string_view text, DateForm form, Reading& out) {
    Cursor at(text);
    out = {};
    if (!match_date(at, out, form)) return false;
    Cursor end = at;
    end.blanks();
    if (end.done() || is_weekday_behind(end.rest())) return true;
    return match_joiner(at, form == year_month_day_signs) && match_time(at, out) && match_zone(at, out);
}

/// "06:00 27 thg 4, 2026": the time first.
bool match_time_then_date(std::string_view text, Reading& out) {
    Cursor at(text);
    out = {};
    if (!match_time(at, out)) return false;
    at.literal(",");
    if (!at.need_blanks()) return false;
    for (const DateForm form : {vietnamese, day_month_year, month_day_year}) {
        Cursor next = at;
        if (match_date(next, out, form) && next.done()) return true;
    }
    return false;
}

bool match_with_weekday(std::string_view text, Reading& out) {
    Cursor at(text);
    for (const std::string_view word : weekday_words) {
        Cursor next = at;
        if (!next.word(word)) continue;
        const bool comma = next.literal(",");
        if (!next.need_blanks() || (!comma && next.done())) continue;
        for (const DateForm form : {month_day_year, day_month_year}) {
            if (match_date_then_time(next.rest(), form, out)) return true;
        }
    }
    return false;
}

/// The first three bytes of month and weekday words: nearly all places in a line are refused by them.
class WordStarts {
  public:
    WordStarts() {
        for (const auto& slot : month_index()) {
            for (const MonthWord& row : slot) add(row.word);
        }
        for (const std::string_view word : weekday_words) add(word);
    }
    /// `text` has three bytes or more, all ASCII.
    bool has(std::string_view text) const { return starts_[slot(text)]; }

  private:
    static constexpr std::size_t letters = 27;  // all that is none counts as one more

    static std::size_t letter(char c) {
        const std::size_t from_a = static_cast<std::size_t>(static_cast<unsigned char>(c) | 0x20U) - 'a';
        return std::min(from_a, letters - 1);
    }
    static std::size_t slot(std::string_view text) {
        return (letter(text[0]) * letters + letter(text[1])) * letters + letter(text[2]);
    }
    void add(std::string_view word) {
        if (is_ascii(word.substr(0, 3))) starts_[slot(word)] = true;
    }

    std::array<bool, letters * letters * letters> starts_{};
};

bool may_begin_word(std::string_view text) {
    static const WordStarts starts;
    return text.size() < 3 || !is_ascii(text.substr(0, 3)) || starts.has(text);
}

bool is_digit_start(std::string_view text) {
    return digit_value(code_point_at(text, 0).value) >= 0;
}

/// Digits, letters that begin a word of the tables, and whatever character lies beyond ASCII.
bool may_begin_date(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    if (first >= 0x80) return (first & 0xC0U) == 0xC0U;
    return (first >= '0' && first <= '9') || may_begin_word(text) || text.starts_with("ngày");
}

bool match_all(std::string_view text, Reading& out) {
    if (is_digit_start(text)) {
        for (const DateForm form : digit_forms) {
            if (match_date_then_time(text, form, out)) return true;
        }
        return match_time_then_date(text, out);
    }
    if (!may_begin_word(text)) return text.starts_with("ngày") && match_date_then_time(text, vietnamese, out);
    for (const DateForm form : word_forms) {
        if (match_date_then_time(text, form, out)) return true;
    }
    if (text.starts_with("ngày") && match_date_then_time(text, vietnamese, out)) return true;
    return match_with_weekday(text, out);
}

bool is_impossible(const Reading& r) {
    return r.month < 1 || r.month > 12 || r.day < 1 || r.day > days_in_month(r.year, r.month) ||
           r.impossible_hour || r.year < 1000;
}

/// `sign` and two digits.
void append_pair(std::string& out, char sign, int value) {
    out += {sign, static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

void append_fraction(std::string& out, std::string_view digits) {
    if (!digits.empty()) out += '.';
    for (std::size_t at = 0; at < digits.size();) {
        const CodePoint c = code_point_at(digits, at);
        out += static_cast<char>('0' + digit_value(c.value));
        at += c.length;
    }
}

std::string value_of(const Reading& r) {
    std::string value = std::to_string(r.year);  // 1000 to 9999
    append_pair(value, '-', r.month);
    append_pair(value, '-', r.day);
    if (r.hour < 0) return value;
    append_pair(value, 'T', r.hour);
    append_pair(value, ':', r.minute);
    if (r.second >= 0) append_pair(value, ':', r.second);
    append_fraction(value, r.fraction);
    if (r.offset == no_zone) return value;
    if (r.offset == 0) return value + "Z";
    const int minutes = std::abs(r.offset);
    append_pair(value, r.offset < 0 ? '-' : '+', minutes / 60);
    append_pair(value, ':', minutes % 60);
    return value;
}

PrintedDate found(std::string_view line, std::size_t begin, const Reading& r) {
    PrintedDate date;
    date.begin = begin;
    date.has_time = r.hour >= 0;
    date.unknown_zone = r.unknown_zone;
    date.has_zone = r.offset != no_zone;
    const std::string_view raw = line.substr(begin);
    if (is_impossible(r)) date.problem = DateProblem::impossible;
    if (r.ambiguous) date.problem = DateProblem::ambiguous;
    if (date.problem == DateProblem::none) date.date.value = value_of(r);
    if (date.date.value != raw) date.date.raw = std::string(raw);
    return date;
}

/// RFC 3339 as the model writes it needs no tables and keeps its fraction of a second.
std::optional<PrintedDate> model_value(std::string_view line, std::size_t begin) {
    const std::string_view text = line.substr(begin);
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto kind = date_kind(text);
    if (!kind || *kind == DateKind::month) return std::nullopt;
    PrintedDate date;
    date.begin = begin;
    date.date.value = std::string(text);
    date.has_time = *kind != DateKind::date;
    date.has_zone = *kind == DateKind::instant;
    return date;
}

/// Refuses nearly all lines at once: a date has at least five digits near the end.
bool may_end_in_date(std::string_view line) {
    int digits = 0;
    for (const char c : line.substr(line.size() - std::min<std::size_t>(line.size(), 48))) {
        const auto byte = static_cast<unsigned char>(c);
        digits += (c >= '0' && c <= '9') || byte == 0xD9 || byte == 0xDB;  // the lead bytes of other digits
    }
    return digits >= 5;
}

}  // namespace

std::optional<PrintedDate> find_date_at_end(std::string_view line) {
    if (!may_end_in_date(line)) return std::nullopt;
    std::optional<PrintedDate> longest;
    std::size_t at = line.size() - std::min(line.size(), reach);
    while (at < line.size() && is_continuation(line[at])) ++at;
    for (; at < line.size(); ++at) {
        if (!may_begin_date(line.substr(at))) continue;
        std::optional<PrintedDate> date = model_value(line, at);
        Reading reading;
        if (!date && match_all(line.substr(at), reading)) date = found(line, at, reading);
        if (!date) continue;
        if (!longest) {
            longest = std::move(date);
            const bool digit_before = at > 0 && line[at - 1] >= '0' && line[at - 1] <= '9';
            if (!digit_before || !is_digit_start(line.substr(at))) return longest;
            continue;
        }
        // The digit before may belong to the day or to the name: the longest reading stays, the other is
        // told.
        if (at - longest->begin == 1) longest->shorter = at;
        return longest;
    }
    return longest;
}

}  // namespace digestkit::outline
