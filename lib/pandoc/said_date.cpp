// SPDX-License-Identifier: MIT
#include "lib/pandoc/said_date.h"

#include <fmt/core.h>

#include "lib/base/dates.h"
#include "lib/diag/rules_pan.h"
#include "lib/diag/rules_txt.h"
#include "lib/outline/printed_date.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

SaidDate read_said_date(std::string_view text) {
    SaidDate said;
    const std::string_view bare = trimmed(text);
    if (date_kind(bare) == DateKind::month) {
        said.date.value = std::string(bare);
    } else if (auto printed = outline::find_date_at_end(bare); printed && printed->begin == 0) {
        said.date = std::move(printed->date);
        if (printed->problem == outline::DateProblem::impossible) {
            said.fault = &rules::txt::date_impossible;
            said.message = fmt::format("{} does not exist", quoted(bare));
        } else if (printed->problem == outline::DateProblem::ambiguous) {
            said.fault = &rules::txt::date_ambiguous;
            said.message = fmt::format("day and month of {} cannot be told apart", quoted(bare));
        } else if (printed->unknown_zone) {
            said.fault = &rules::txt::zone_unresolved;
            said.message = fmt::format("the zone of {} has several meanings", quoted(bare));
        }
    } else {
        said.fault = &rules::pan::no_date;
        said.message = fmt::format("{} is no date that can be read", quoted(bare));
    }
    if (said.date.value != text) said.date.raw = std::string(text);
    return said;
}

}  // namespace digestkit::pandoc
