// SPDX-License-Identifier: MIT
// ISO 8601 weeks and days of the calendar (proleptic Gregorian, years 0000 to 9999). The first two days of
// the year 0000 belong to the last week of the year -1, and the last week of 9999 ends in the year 10000:
// days and weeks go that far, so nothing overflows.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace digestkit {

/// A day as a number: days since 1970-01-01, so days can be counted and compared.
struct Day {
    int number = 0;
    auto operator<=>(const Day&) const = default;
};

/// "2026-04-27", or the day at the front of any date value that has one (an instant's own offset counts).
/// Nothing for a month alone or what is no date.
std::optional<Day> day_of(std::string_view value) noexcept;
/// "2026-04-27".
std::string to_string(Day day);
/// 1 is Monday, 7 is Sunday.
int weekday(Day day) noexcept;

struct Week {
    int year = 0;
    int number = 0;  ///< 1 to 53
    auto operator<=>(const Week&) const = default;

    Day monday() const noexcept;
    Day sunday() const noexcept;
};

/// "2026-W18"; nothing for what is no week, or a week that the year does not have.
std::optional<Week> parse_week(std::string_view text) noexcept;
std::string to_string(Week week);
Week week_of(Day day) noexcept;

}  // namespace digestkit
