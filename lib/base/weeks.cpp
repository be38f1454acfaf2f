// SPDX-License-Identifier: MIT
#include "lib/base/weeks.h"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <charconv>
#include <chrono>

#include "lib/base/dates.h"

namespace digestkit {

namespace {

constexpr std::size_t date_length = std::string_view("2026-04-27").size();

/// All digits; the callers have checked that they are.
int number_of(std::string_view digits) noexcept {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

bool all_digits(std::string_view text) noexcept {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

Day day_of_date(int year, unsigned month, unsigned day) noexcept {
    const std::chrono::sys_days days =
        std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
    return {static_cast<int>(days.time_since_epoch().count())};
}

std::chrono::year_month_day date_of(Day day) noexcept {
    return std::chrono::sys_days(std::chrono::days(day.number));
}

/// The Monday of week 1: that of the week with 4 January in it (ISO 8601 §3.1.1.23).
Day first_monday(int year) noexcept {
    const Day fourth = day_of_date(year, 1, 4);
    return {fourth.number - (weekday(fourth) - 1)};
}

}  // namespace

std::optional<Day> day_of(std::string_view value) noexcept {
    const std::optional<DateKind> kind = date_kind(value);
    if (!kind || *kind == DateKind::month) return std::nullopt;
    return day_of_date(number_of(value.substr(0, 4)), static_cast<unsigned>(number_of(value.substr(5, 2))),
                       static_cast<unsigned>(number_of(value.substr(8, date_length - 8))));
}

std::string to_string(Day day) {
    const std::chrono::year_month_day date = date_of(day);
    // Asked for with each date of a record.
    return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

int weekday(Day day) noexcept {
    const std::chrono::weekday name{std::chrono::sys_days(std::chrono::days(day.number))};
    return static_cast<int>(name.iso_encoding());
}

Day Week::monday() const noexcept {
    return {first_monday(year).number + (number - 1) * 7};
}

Day Week::sunday() const noexcept {
    return {monday().number + 6};
}

std::optional<Week> parse_week(std::string_view text) noexcept {
    if (text.size() != std::string_view("2026-W18").size() || text.substr(4, 2) != "-W" ||
        !all_digits(text.substr(0, 4)) || !all_digits(text.substr(6))) {
        return std::nullopt;
    }
    const Week week{number_of(text.substr(0, 4)), number_of(text.substr(6))};
    if (week.number < 1 || week.monday() >= first_monday(week.year + 1)) return std::nullopt;
    return week;
}

std::string to_string(Week week) {
    return fmt::format("{:04}-W{:02}", week.year, week.number);
}

Week week_of(Day day) noexcept {
    const Day thursday{day.number + 4 - weekday(day)};  // it lies in the year that the week belongs to
    const int year = static_cast<int>(date_of(thursday).year());
    return {year, (thursday.number - first_monday(year).number) / 7 + 1};
}

}  // namespace digestkit
