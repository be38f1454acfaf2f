// SPDX-License-Identifier: MIT
// The number at the front of what stands before an item: "3.", "12)", "3、".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace digestkit::outline {

struct LeadingNumber {
    std::uint32_t value;
    std::size_t digits;  ///< bytes
};

/// Nothing without digits, or with more than six: no list is so long.
std::optional<LeadingNumber> leading_number(std::string_view text);

}  // namespace digestkit::outline
