// SPDX-License-Identifier: MIT
// Dates as the model writes them: an RFC 3339 instant, or a prefix of one (local date-time, date, month),
// seconds optional, always with capital T and Z. Proleptic Gregorian calendar, years 0000 to 9999. Values
// only: no clock, no time zone database; a zone is never invented.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace digestkit {

enum class DateKind : std::uint8_t { month, date, local, instant };

/// The kind of a well-formed value with a day that exists, or nothing.
/// Same verdict as the pattern `date` of the schemas.
std::optional<DateKind> date_kind(std::string_view value) noexcept;

constexpr bool is_leap_year(int year) noexcept {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// Days of `month` (1 to 12).
int days_in_month(int year, int month) noexcept;

}  // namespace digestkit
