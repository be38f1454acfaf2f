// SPDX-License-Identifier: MIT
// Raw JSON values without the white space between their tokens.
#pragma once

#include <string>
#include <string_view>

namespace digestkit::jsonio {

/// `json`, which must be one valid value, without white space between the tokens; every token stays as
/// written (1e400 is still 1e400).
std::string compact(std::string_view json);

}  // namespace digestkit::jsonio
