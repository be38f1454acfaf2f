// SPDX-License-Identifier: MIT
// All rules of all areas, sorted by id, and those that are no more.
#pragma once

#include <span>
#include <string_view>

#include "lib/diag/diagnostic.h"

namespace digestkit {

std::span<const Rule* const> all_rules();

/// A rule that there was; its number is never given again.
struct Retired {
    std::string_view id, name;
    const Rule* now;  ///< the rule that says it today; never null
};

/// Sorted by id.
std::span<const Retired> retired_rules();

}  // namespace digestkit
