// SPDX-License-Identifier: MIT
// Raw JSON values without the white space between their tokens.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace digestkit::jsonio {

/// `json`, which must be one valid value, without white space between the tokens; every token stays as
/// written (1e400 is still 1e400).
std::string compact(std::string_view json);

/// Behind the string, number or word that begins at `at` in a valid text.
std::size_t token_end(std::string_view json, std::size_t at) noexcept;

}  // namespace digestkit::jsonio
