// SPDX-License-Identifier: MIT
// Integers as JSON Schema sees them: any number without a fraction, so 2.0 and 20e-1 are 2.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace digestkit::json {

/// The value of `token`, a valid JSON number, when it is a non-negative integer below 2^64; exact, without
/// floating point. -0 is 0.
std::optional<std::uint64_t> integer_of(std::string_view token);

}  // namespace digestkit::json
