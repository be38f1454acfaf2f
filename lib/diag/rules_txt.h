// SPDX-License-Identifier: MIT
// Rules of area TXT: the plain-text layouts.
#pragma once

#include <array>

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::txt {

inline constexpr std::array<const Rule*, 0> all = {};

}  // namespace digestkit::rules::txt
