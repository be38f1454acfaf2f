// SPDX-License-Identifier: MIT
// Rules of area JSN: JSON and NDJSON.
#pragma once

#include <array>

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::jsn {

inline constexpr std::array<const Rule*, 0> all = {};

}  // namespace digestkit::rules::jsn
