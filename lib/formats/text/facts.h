// SPDX-License-Identifier: MIT
// A record taken apart into facts, each with its field path, so that two records can be compared and every
// difference named once, whatever moved where.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/model/record.h"

namespace digestkit::text {

struct Fact {
    std::string_view aspect;  ///< what kind of thing it is, for a message: "tags", "block texts"
    std::string path;
    std::string value;
};

/// All facts but the layout, grouped by aspect.
std::vector<Fact> facts_of(const Record& record);

/// Equal but for the layout.
bool same_content(const Record& a, const Record& b);

struct Difference {
    std::string_view aspect;
    std::string path;       ///< the first place that differs
    bool absent = false;    ///< the other record has none of the aspect
    std::size_t count = 0;  ///< facts that differ
    /// The first that differs: its value in the original, and in the other record.
    std::optional<std::string> want, got;
};

/// One for each aspect in which `got` differs from `want`. What only follows from another number of sections
/// or of blocks is not named.
std::vector<Difference> differences(const Record& want, const Record& got);

}  // namespace digestkit::text
