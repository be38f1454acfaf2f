// SPDX-License-Identifier: MIT
// The difference that edits make to a file, in the unified form that `patch` and people read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit {

/// `edits` are in ascending order and do not overlap. Three lines of context.
std::string unified_difference(const std::string& path, std::string_view bytes,
                               const std::vector<Edit>& edits);

}  // namespace digestkit
