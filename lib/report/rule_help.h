// SPDX-License-Identifier: MIT
// What a report tells of a rule itself.
#pragma once

#include <string>
#include <string_view>

#include "lib/diag/diagnostic.h"

namespace digestkit {

/// Where a rule is explained: a page of the source tree and an anchor, "docs/rules.md#rec-030".
std::string rule_page(const Rule& rule);

/// All that is known of a rule, as plain text.
std::string rule_help(const Rule& rule);

/// `text` with a capital letter and a full stop.
std::string as_sentence(std::string_view text);

}  // namespace digestkit
