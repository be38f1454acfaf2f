// SPDX-License-Identifier: MIT
// Roman numerals, which number the items of some lists.
#pragma once

#include <cstdint>
#include <string>

namespace digestkit::outline {

/// "XIV"; in digits what they cannot say (0, and from 4000 on).
std::string roman_numeral(std::uint32_t number);

}  // namespace digestkit::outline
