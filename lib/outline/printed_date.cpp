// SPDX-License-Identifier: MIT
#include "lib/outline/printed_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "lib/base/dates.h"
#include "lib/outline/date_words.h"
#include "lib/unicode/utf8.h"

namespace digestkit::outline {
namespace {

/// The longest form in the tables (Hebrew with an offset) has fewer bytes.
constexpr std::size_t reach = 112;

char32_t lower(char32_t c) {
    if (c >= U'A' && c <= U'Z') return c + 32;
    if (c >= U'À' && c <= U'Þ' && c != U'×') return c + 32;
    if (c >= U'А' && c <= U'Я') return c + 32;
    return c;
}

/// Bytes that `word` takes at the front of `text`, upper and lower case alike, or 0.
std::size_t match_word(std::string_view text, std::string_view word) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < word.size();) {
        if (at >= text.size()) return 0;
        const CodePoint want = code_point_at(word, i), have = code_point_at(text, at);
        if (want.value != have.value && lower(want.value) != lower(have.value)) return 0;
        i += want.length;
        at += have.length;
    }
    return at;
}

/// Two ASCII letters that are not the same whatever their case: refuses before a word is decoded.
bool differs_in_ascii(char a, char b) {
    return static_cast<unsigned char>(a) < 0x80 && static_cast<unsigned char>(b) < 0x80 &&
           (a | 0x20) != (b | 0x20);
}

struct MonthWord {
    std::string_view word;
    int month;
};

/// All month words by the low bits of their first letter; longer words first.
const std::array<std::vector<MonthWord>, 256>& month_index() {
    static const auto index = [] {
        std::array<std::vector<MonthWord>, 256> slots;
        for (const MonthNames& row : month_names) {
            for (std::size_t m = 0; m < row.names.size(); ++m) {
                for (std::string_view rest = row.names[m]; !rest.empty();) {
                    const std::string_view word = rest.substr(0, rest.find('|'));
                    slots[lower(code_point_at(word, 0).value) & 255U].push_back(
                        {word, static_cast<int>(m) + 1});
                    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
                }
            }
        }
        for (auto& slot : slots) {
            std::stable_sort(slot.begin(), slot.end(), [](const MonthWord& a, const MonthWord& b) {
                return a.word.size() > b.word.size();
            });
        }
        return slots;
    }();
    return index;
}

constexpr int no_zone = 24 * 60;

struct Reading {
    int year = 0, month = 0, day = 0;
    int hour = -1, minute = 0, second = -1;
    int offset = no_zone;  ///< minutes east of UTC when the zone resolves
    bool unknown_zone = false;
    bool ambiguous = false;
    bool impossible_hour = false;
};

/// A place in the end of a line. Matching functions move it on success only.
class Cursor {
  public:
    explicit Cursor(std::string_view text) : text_(text) {}

    bool done() const { return text_.empty(); }
    std::string_view rest() const { return text_; }

    bool literal(std::string_view word) {
        if (!text_.starts_with(word)) return false;
        text_.remove_prefix(word.size());
        return true;
    }
    bool word(std::string_view wanted) {
        if (text_.empty() || differs_in_ascii(text_[0], wanted[0])) return false;
        const std::size_t size = match_word(text_, wanted);
        text_.remove_prefix(size);
        return size != 0;
    }
    /// Blanks of the kinds that stand in dates, and direction marks; true when there was a blank.
    bool blanks() {
        bool any = false;
        while (!text_.empty()) {
            const auto first = static_cast<unsigned char>(text_[0]);
            if (first < 0x80 && first != ' ' && first != '\t') break;
            if (literal(" ") || literal("\u00A0") || literal("\u202F") || literal("\u2009") ||
                literal("\t")) {
                any = true;
            } else if (literal("\u200F") || literal("\u200E")) {
                marked_ = true;
            } else {
                break;
            }
        }
        return any;
    }
    bool need_blanks() {
        const Cursor before = *this;
        if (blanks()) return true;
        *this = before;
        return false;
    }
    /// A number of `least` to `most` digits, ASCII or Arabic-Indic; as many as there are.
    bool number(int& value, int least, int most) {
        std::string_view at = text_;
        int digits = 0, sum = 0;
        while (digits < most && !at.empty()) {
            const CodePoint c = code_point_at(at, 0);
            const char32_t zero = c.value >= U'٠' && c.value <= U'٩' ? U'٠' : U'0';
            if (c.value < zero || c.value > zero + 9) break;
            sum = sum * 10 + static_cast<int>(c.value - zero);
            at.remove_prefix(c.length);
            ++digits;
        }
        if (digits < least) return false;
        text_ = at;
        value = sum;
        return true;
    }
    /// A right-to-left or left-to-right mark was passed: the form of a right-to-left locale.
    bool marked() const { return marked_; }

  private:
    std::string_view text_;
    bool marked_ = false;
};

bool match_month_word(Cursor& at, int& month) {
    if (at.done()) return false;
    const std::string_view text = at.rest();
    for (const MonthWord& row : month_index()[lower(code_point_at(text, 0).value) & 255U]) {
        if (row.word.size() > text.size() || differs_in_ascii(row.word[2], text[2])) continue;
        Cursor next = at;
        if (!next.word(row.word)) continue;
        next.literal(".");
        // The word must end here: "Marchmont" holds no month.
        if (!next.done() && lower(code_point_at(next.rest(), 0).value) >= U'a' &&
            lower(code_point_at(next.rest(), 0).value) <= U'z') {
            continue;
        }
        month = row.month;
        at = next;
        return true;
    }
    return false;
}

/// "Apr 27, 2026", "April 27th 2026".
bool month_day_year(Cursor& at, Reading& out) {
    if (!match_month_word(at, out.month)) return false;
    if (!at.need_blanks() || !at.number(out.day, 1, 2)) return false;
    if (!at.literal("st") && !at.literal("nd") && !at.literal("rd")) at.literal("th");
    at.literal(",");
    return at.need_blanks() && at.number(out.year, 4, 4);
}

/// "27 Apr 2026", "27. April 2026", "27 de abr. de 2026", "27 апр. 2026 г.", "27 באפר׳ 2026".
bool day_month_year(Cursor& at, Reading& out) {
    if (!at.number(out.day, 1, 2)) return false;
    if (!at.literal(".") && !at.literal("º")) at.literal("er");
    at.blanks();
    if (at.word("de ")) at.blanks();
    at.literal("ב");
    if (!match_month_word(at, out.month)) return false;
    at.literal(",");
    at.literal("،");
    if (!at.need_blanks()) return false;
    if (at.word("de ")) at.blanks();
    if (!at.number(out.year, 4, 4)) return false;
    Cursor year_word = at;
    year_word.blanks();
    if (year_word.literal("г.") || year_word.literal("г") || year_word.literal("р.")) at = year_word;
    return true;
}

/// "27 thg 4, 2026", "ngày 27 tháng 4 năm 2026".
bool vietnamese(Cursor& at, Reading& out) {
    if (at.word("ngày")) at.blanks();
    if (!at.number(out.day, 1, 2) || !at.need_blanks()) return false;
    if (!at.word("thg") && !at.word("tháng")) return false;
    if (!at.need_blanks() || !at.number(out.month, 1, 2)) return false;
    at.literal(",");
    at.blanks();
    if (at.word("năm")) at.blanks();
    return at.number(out.year, 4, 4);
}

/// "2026/04/27", "2026-4-27", "2026. 4. 27.", "2026.04.27".
bool year_first(Cursor& at, Reading& out) {
    if (!at.number(out.year, 4, 4)) return false;
    for (const std::string_view separator : {"/", "-", "."}) {
        Cursor next = at;
        if (!next.literal(separator)) continue;
        const bool dotted = separator == ".";
        if (dotted) next.blanks();
        if (!next.number(out.month, 1, 2) || !next.literal(separator)) return false;
        if (dotted) next.blanks();
        if (!next.number(out.day, 1, 2)) return false;
        if (dotted) next.literal(".");
        at = next;
        return true;
    }
    return false;
}

/// "2026年4月27日", "2026년 4월 27일".
bool year_month_day_signs(Cursor& at, Reading& out) {
    if (!at.number(out.year, 4, 4)) return false;
    at.blanks();
    if (!at.literal("年") && !at.literal("년")) return false;
    at.blanks();
    if (!at.number(out.month, 1, 2)) return false;
    at.blanks();
    if (!at.literal("月") && !at.literal("월")) return false;
    at.blanks();
    if (!at.number(out.day, 1, 2)) return false;
    at.blanks();
    return at.literal("日") || at.literal("일") || at.literal("号") || at.literal("號");
}

/// "27.04.2026" (day first wherever dots are used), "27/04/2026", "4/27/2026"; which is which only by a
/// number above 12, or by the direction marks of a right-to-left locale (day first).
bool year_last(Cursor& at, Reading& out) {
    int first = 0, second = 0;
    if (!at.number(first, 1, 2)) return false;
    at.blanks();
    for (const std::string_view separator : {".", "/", "-"}) {
        Cursor next = at;
        if (!next.literal(separator)) continue;
        next.blanks();
        if (!next.number(second, 1, 2)) return false;
        next.blanks();
        if (!next.literal(separator)) return false;
        next.blanks();
        if (!next.number(out.year, 4, 4)) return false;
        at = next;
        const bool day_first = separator == "." || at.marked() || first > 12;
        out.ambiguous = !day_first && second <= 12 && first != second;
        out.day = day_first ? first : second;
        out.month = day_first ? second : first;
        return true;
    }
    return false;
}

bool match_period(Cursor& at, DayPeriod& period) {
    for (const DayPeriodWord& row : day_period_words) {
        if (at.word(row.word)) {
            period = row.period;
            return true;
        }
    }
    return false;
}

void apply_period(Reading& out, DayPeriod period) {
    if (out.hour > 12) return;
    switch (period) {
        case DayPeriod::am:
            if (out.hour == 12) out.hour = 0;
            break;
        case DayPeriod::pm:
            if (out.hour < 12) out.hour += 12;
            break;
        case DayPeriod::noon:
            if (out.hour < 3) out.hour += 12;
            break;
    }
}

/// "6:00", "06.00", "6時00分", "06:00:30", with the words of half a day before or behind.
bool match_time(Cursor& at, Reading& out) {
    DayPeriod period{};
    bool has_period = match_period(at, period);
    at.blanks();
    if (!at.number(out.hour, 1, 2)) return false;
    if (at.literal("時") || at.literal("时") || at.literal("點") || at.literal("点") || at.literal("시")) {
        at.blanks();
        if (!at.number(out.minute, 1, 2) || !(at.literal("分") || at.literal("분"))) return false;
    } else {
        const bool dotted = at.literal(".");
        if (!dotted && !at.literal(":") && !at.literal("：")) return false;
        if (!at.number(out.minute, 2, 2)) return false;
        Cursor seconds = at;
        if (seconds.literal(dotted ? "." : ":") && seconds.number(out.second, 2, 2)) at = seconds;
    }
    if (!has_period) {
        Cursor behind = at;
        behind.blanks();
        has_period = match_period(behind, period);
        if (has_period) at = behind;
    }
    if (has_period) apply_period(out, period);
    out.impossible_hour = out.hour > 23 || out.minute > 59 || out.second > 59;
    return true;
}

/// "+09:00", "+0900", "+9", "-05:30".
bool match_offset(Cursor& at, int& offset) {
    const bool minus = at.literal("-") || at.literal("−");
    if (!minus && !at.literal("+")) return false;
    int hours = 0, minutes = 0;
    if (!at.number(hours, 1, 2)) return false;
    Cursor next = at;
    next.literal(":");
    if (next.number(minutes, 2, 2)) at = next;
    if (hours > 23 || minutes > 59) return false;
    offset = (minus ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

/// What stands behind a time, with or without parentheses; true when it is understood to its end.
bool match_zone(Cursor& at, Reading& out) {
    at.blanks();
    if (at.done()) return true;
    const bool inside = at.literal("(");
    if (at.literal("UTC") || at.literal("GMT")) {
        out.offset = 0;
        at.blanks();
        if (!at.done() && at.rest() != ")" && !match_offset(at, out.offset)) return false;
    } else if (at.literal("Z")) {
        out.offset = 0;
    } else if (!match_offset(at, out.offset)) {
        const std::string_view word = inside ? at.rest().substr(0, at.rest().find(')')) : at.rest();
        if (std::find(std::begin(zone_words), std::end(zone_words), word) == std::end(zone_words))
            return false;
        at.literal(word);
        out.unknown_zone = true;
    }
    if (inside && !at.literal(")")) return false;
    return at.done();
}

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

/// The whole of `text` as one form of date, with or without a time.
bool match_date_then_time(std::string_view text, DateForm form, Reading& out) {
    Cursor at(text);
    out = {};
    if (!match_date(at, out, form)) return false;
    Cursor end = at;
    end.blanks();
    if (end.done()) return true;
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

/// The first two bytes of month and weekday words: nearly all places in a line are refused by them.
bool may_begin_word(std::string_view text) {
    static const auto pairs = [] {
        std::array<bool, 65536> table{};
        const auto add = [&table](std::string_view word) {
            if (word.size() < 2) return;
            const auto low = [](char c) {
                return static_cast<unsigned>(lower(static_cast<unsigned char>(c)));
            };
            table[low(word[0]) * 256U + low(word[1])] = true;
        };
        for (const auto& slot : month_index()) {
            for (const MonthWord& row : slot) add(row.word);
        }
        for (const std::string_view word : weekday_words) add(word);
        return table;
    }();
    const auto first = static_cast<unsigned char>(text[0]);
    if (first >= 0x80 || text.size() < 2) return true;
    const auto second = static_cast<unsigned char>(text[1]);
    return second >= 0x80 ||
           pairs[static_cast<unsigned>(lower(first)) * 256U + static_cast<unsigned>(lower(second))];
}

bool is_digit_start(std::string_view text) {
    const char32_t c = code_point_at(text, 0).value;
    return (c >= U'0' && c <= U'9') || (c >= U'٠' && c <= U'٩');
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

std::string value_of(const Reading& r) {
    std::string value = fmt::format("{:04}-{:02}-{:02}", r.year, r.month, r.day);
    if (r.hour < 0) return value;
    value += fmt::format("T{:02}:{:02}", r.hour, r.minute);
    if (r.second >= 0) value += fmt::format(":{:02}", r.second);
    if (r.offset == no_zone) return value;
    if (r.offset == 0) return value + "Z";
    const int minutes = std::abs(r.offset);
    return value + fmt::format("{}{:02}:{:02}", r.offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
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
        digits += (c >= '0' && c <= '9') || static_cast<unsigned char>(c) == 0xD9;
    }
    return digits >= 5;
}

}  // namespace

std::optional<PrintedDate> find_date_at_end(std::string_view line) {
    if (!may_end_in_date(line)) return std::nullopt;
    std::optional<PrintedDate> longest;
    std::size_t at = line.size() - std::min(line.size(), reach);
    while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U) ++at;
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
