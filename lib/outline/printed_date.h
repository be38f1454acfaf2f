// SPDX-License-Identifier: MIT
// Dates as pages print them: finds the date, or date and time, that ends a line, in the forms of many locales
// (medium and short of CLDR), with no word boundary on its left: "OpenAI NewsApr 27, 2026, 6:00 AM". The
// longest reading wins. Never invents a zone: UTC, GMT, Z and offsets resolve to an instant; words like CST
// never do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "lib/model/record.h"

namespace digestkit::outline {

enum class DateProblem : std::uint8_t {
    none,
    impossible,  ///< February 30: `raw` alone
    ambiguous,   ///< 05/04/2026: day or month first; `raw` alone
};

struct PrintedDate {
    std::size_t begin = 0;  ///< where it starts in the line; it reaches to the end of the line
    Date date;
    DateProblem problem = DateProblem::none;
    bool has_time = false;
    bool has_zone = false;  ///< resolved: the value is an instant
    bool unknown_zone =
        false;  ///< a zone word that is not resolved: the value is local, the word stays in `raw`
    std::optional<std::size_t>
        shorter;  ///< where a shorter reading starts, when a digit stands right before this one
};

/// `line` has no blanks at its end. Nothing when it does not end in a date with a day.
std::optional<PrintedDate> find_date_at_end(std::string_view line);

}  // namespace digestkit::outline
