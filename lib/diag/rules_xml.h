// SPDX-License-Identifier: MIT
// Rules of area XML: XML.
#pragma once

#include <array>

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::xml {

inline constexpr std::array<const Rule*, 0> all = {};

}  // namespace digestkit::rules::xml
