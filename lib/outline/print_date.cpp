// SPDX-License-Identifier: MIT
#include "lib/outline/print_date.h"

#include <algorithm>

#include <fmt/format.h>

#include "lib/base/dates.h"
#include "lib/outline/date_print_table.h"
#include "lib/outline/date_words.h"
#include "lib/outline/words.h"

namespace digestkit::outline {
namespace {

int digits(std::string_view text) {
    int sum = 0;
    for (const char c : text) sum = sum * 10 + (c - '0');
    return sum;
}

/// A value of the model taken apart; views point into it.
struct DateParts {
    int year = 0, month = 0, day = 0;
    std::string_view clock;    ///< "06:00", or empty
    std::string_view seconds;  ///< "30.5"; empty also for none worth showing
    std::string_view zone;     ///< "Z", "+09:00"
};

/// `value` has been found well-formed.
DateParts parts_of(std::string_view value) {
    DateParts parts;
    parts.year = digits(value.substr(0, 4));
    parts.month = digits(value.substr(5, 2));
    if (value.size() > 7) parts.day = digits(value.substr(8, 2));
    if (value.size() <= 10) return parts;
    parts.clock = value.substr(11, 5);
    std::string_view rest = value.substr(16);
    const std::size_t zone = rest.find_first_of("Z+-");
    parts.zone = rest.substr(std::min(zone, rest.size()));
    rest = rest.substr(0, zone);
    if (rest.find_first_not_of(":0.") != std::string_view::npos) parts.seconds = rest.substr(1);
    return parts;
}

/// The day comes back from the text only so: the reader of printed dates begins at the year 1000, and knows
/// no leap seconds.
bool is_printable(const DateParts& parts) {
    return parts.year >= 1000 && !parts.seconds.starts_with("60");
}

const DatePrint& print_of(std::string_view lang) {
    const std::string_view row = lang == "en-US" ? lang : words_language(lang);
    for (const DatePrint& print : date_prints) {
        if (print.lang == row) return print;
    }
    return date_prints[0];
}

std::string_view month_name(const DateParts& parts, const DatePrint& print) {
    const auto index = static_cast<std::size_t>(parts.month - 1);
    if (parts.day == 0) {
        for (const MonthsAlone& row : months_alone) {
            if (row.lang == print.lang) return row.names.at(index);
        }
    }
    const std::string_view lang = print.lang.substr(0, 2);
    for (const MonthNames& row : month_names) {
        if (row.lang == lang) return row.names.at(index).substr(0, row.names.at(index).find('|'));
    }
    return {};  // of a language that prints numbers
}

std::string fill(std::string_view pattern, const DateParts& parts, const DatePrint& print) {
    std::string day = fmt::format("{}", parts.day);
    if (parts.day == 1 && print.lang == "fr") day = "1er";
    if (print.lang == "th") day = fmt::format("{:02}", parts.day);
    return fmt::format(fmt::runtime(pattern), day, month_name(parts, print), parts.year, parts.month);
}

std::string date_text(const DateParts& parts, const DatePrint& print) {
    return fill(parts.day == 0 ? print.month_year : print.date, parts, print);
}

std::string time_text(const DateParts& parts, const DatePrint& print) {
    const int hour = digits(parts.clock.substr(0, 2));
    std::string text(parts.clock);
    if (print.clock == Clock::half_days) {
        text = fmt::format("{}{}", hour % 12 == 0 ? 12 : hour % 12, parts.clock.substr(2));
    }
    if (!parts.seconds.empty()) text.append(":").append(parts.seconds);
    if (print.clock == Clock::dot) {
        for (char& c : text) {
            if (c == '.') c = ',';
            if (c == ':') c = '.';
        }
    }
    if (print.clock == Clock::half_days) text += hour < 12 ? " AM" : " PM";
    return text;
}

std::string zone_text(std::string_view zone) {
    if (zone.empty()) return {};
    if (zone == "Z" || zone.substr(1) == "00:00") return " UTC";
    return fmt::format(" {}", zone);
}

/// Days since Monday, of a day of the Gregorian calendar: Sakamoto's method.
std::size_t weekday_of(const DateParts& parts) {
    constexpr int shifts[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    const int year = parts.month < 3 ? parts.year - 1 : parts.year;
    const int from_sunday =
        (year + year / 4 - year / 100 + year / 400 + shifts[parts.month - 1] + parts.day) % 7;
    return static_cast<std::size_t>((from_sunday + 6) % 7);
}

}  // namespace

std::string print_date(std::string_view value, std::string_view lang) {
    if (!date_kind(value)) return std::string(value);
    const DateParts parts = parts_of(value);
    if (!is_printable(parts)) return std::string(value);
    const DatePrint& print = print_of(lang);
    std::string text = date_text(parts, print);
    if (!parts.clock.empty()) {
        text =
            fmt::format(fmt::runtime(print.with_time), text, time_text(parts, print)) + zone_text(parts.zone);
    }
    return in_digits_of(std::move(text), print.lang);
}

std::string print_day(std::string_view value, std::string_view lang) {
    const std::string_view day = value.substr(0, 10);
    if (date_kind(day) != DateKind::date) return std::string(value);
    const DateParts parts = parts_of(day);
    const DatePrint& print = print_of(lang);
    return fmt::format(fmt::runtime(print.with_weekday), print.weekdays.at(weekday_of(parts)),
                       print_date(day, lang));
}

std::string print_days(std::string_view first, std::string_view last, std::string_view lang) {
    first = first.substr(0, 10);
    last = last.substr(0, 10);
    if (first == last) return print_date(first, lang);
    const DatePrint& print = print_of(lang);
    const auto whole = [&] {
        return fmt::format("{}{}{}", print_date(first, lang), print.wide_dash, print_date(last, lang));
    };
    if (date_kind(first) != DateKind::date || date_kind(last) != DateKind::date) return whole();
    const DateParts from = parts_of(first), to = parts_of(last);
    if (from.year != to.year || !is_printable(from)) return whole();

    const bool one_month = from.month == to.month;
    const std::string_view dash = one_month ? print.narrow_dash : print.wide_dash;
    std::string left, right;
    switch (print.order) {
        case DateOrder::day_first:
            left = fill(one_month ? print.only_day : print.day_month, from, print);
            right = fill(print.date, to, print);
            break;
        case DateOrder::month_first:
            left = fill(print.day_month, from, print);
            right = one_month ? fmt::format("{}, {}", to.day, to.year) : fill(print.date, to, print);
            break;
        case DateOrder::year_first:
            left = fill(print.date, from, print);
            right = fill(one_month ? print.only_day : print.day_month, to, print);
            break;
    }
    return in_digits_of(fmt::format("{}{}{}", left, dash, right), print.lang);
}

}  // namespace digestkit::outline
