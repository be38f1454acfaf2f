// SPDX-License-Identifier: MIT
// The header line of a page, badge, source and date run together, read from the right:
// `ClaudeOpenAI NewsApr 27, 2026, 6:00 AM`.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lib/formats/text/findings.h"
#include "lib/model/record.h"
#include "lib/outline/printed_date.h"

namespace digestkit::text {

struct Header {
    std::string_view badge;  ///< may be empty
    std::string_view name;   ///< of the source; may be empty
    std::optional<outline::PrintedDate> date;
    bool split_badly = false;
};

/// `providers` are those of the record's own provenance lines. A header without a date is found only by a
/// badge that is one of them, glued to what follows.
std::optional<Header> read_header(std::string_view line, const std::vector<std::string_view>& providers);

/// Puts the header into the record and says what is odd about it. `where` is the line.
void take_header(const Header& header, std::string_view line, Stretch where, Record& record,
                 Findings& findings);

}  // namespace digestkit::text
