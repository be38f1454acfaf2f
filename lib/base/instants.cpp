// SPDX-License-Identifier: MIT
#include "lib/base/instants.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "lib/base/dates.h"

namespace digestkit {

namespace {

using std::chrono::days;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

/// The number at `at`; the value was checked before.
int number(std::string_view value, std::size_t at, std::size_t digits) noexcept {
    int result = 0;
    for (const char c : value.substr(at, digits)) result = result * 10 + (c - '0');
    return result;
}

sys_seconds midnight(int year, int month, int day) noexcept {
    return sys_days(std::chrono::year(year) / month / day);
}

/// Seconds east of Greenwich; 0 for "Z" and where there is no zone.
int offset(std::string_view value) noexcept {
    const std::size_t sign = value.find_first_of("+-", 11);
    if (sign == std::string_view::npos) return 0;
    const int size = number(value, sign + 1, 2) * 3600 + number(value, sign + 4, 2) * 60;
    return value[sign] == '-' ? -size : size;
}

}  // namespace

std::optional<std::int64_t> utc_seconds(std::string_view value) noexcept {
    const std::optional<DateKind> kind = date_kind(value);
    if (!kind) return std::nullopt;
    const int day = *kind == DateKind::month ? 1 : number(value, 8, 2);
    std::int64_t result = midnight(number(value, 0, 4), number(value, 5, 2), day).time_since_epoch().count();
    if (*kind == DateKind::month || *kind == DateKind::date) return result;
    result += number(value, 11, 2) * 3600 + number(value, 14, 2) * 60;
    if (value.size() > 16 && value[16] == ':') result += number(value, 17, 2);
    return result - offset(value);
}

std::string utc_text(std::int64_t count) {
    const sys_seconds first = midnight(0, 1, 1), last = midnight(10000, 1, 1) - seconds(1);
    const sys_seconds instant(
        seconds(std::clamp(count, first.time_since_epoch().count(), last.time_since_epoch().count())));
    const sys_days day = std::chrono::floor<days>(instant);
    const std::chrono::year_month_day date(day);
    const auto of_day = (instant - day).count();
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), of_day / 3600,
                       of_day / 60 % 60, of_day % 60);
}

}  // namespace digestkit
