// SPDX-License-Identifier: MIT
// The forms of a printed date, one function each: true when it stands at the cursor, which then is behind it.
#pragma once

#include "lib/outline/date_cursor.h"

namespace digestkit::outline {

bool month_day_year(Cursor& at, Reading& out);
bool day_month_year(Cursor& at, Reading& out);
bool vietnamese(Cursor& at, Reading& out);
bool year_first(Cursor& at, Reading& out);
bool year_month_day_signs(Cursor& at, Reading& out);
bool year_last(Cursor& at, Reading& out);

/// A time of day with the words of half a day before or behind it: "6:00 AM", "06.00", "6時00分", "下午6:00".
bool match_time(Cursor& at, Reading& out);

/// A zone, or nothing, up to the end of the line.
bool match_zone(Cursor& at, Reading& out);

}  // namespace digestkit::outline
