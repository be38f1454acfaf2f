// SPDX-License-Identifier: MIT
// Letters, which number the items of some lists.
#pragma once

#include <cstdint>
#include <string>

namespace digestkit::outline {

/// "A" to "Z", "AA", "AB"; in digits what they cannot say (0).
std::string letter_numeral(std::uint32_t number);

}  // namespace digestkit::outline
