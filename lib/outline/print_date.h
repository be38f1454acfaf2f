// SPDX-License-Identifier: MIT
// Prints dates for readers, in the forms that find_date_at_end (printed_date.h) reads back: tables of our
// own, so the same date looks the same with every version of every library.
#pragma once

#include <string>
#include <string_view>

namespace digestkit::outline {

/// A value of the model (date_kind says it is one) as "27 April 2026, 06:00", "2026年4月27日 06:00", …; an
/// instant keeps its offset ("UTC", "+09:00"); a month is "April 2026".
std::string print_date(std::string_view value, std::string_view lang);

/// "Monday, 27 April 2026", for a value with a day.
std::string print_day(std::string_view value, std::string_view lang);

/// "27 April – 3 May 2026", for two values with days.
std::string print_days(std::string_view first, std::string_view last, std::string_view lang);

}  // namespace digestkit::outline
