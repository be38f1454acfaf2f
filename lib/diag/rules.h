// SPDX-License-Identifier: MIT
// All rules of all areas, sorted by id.
#pragma once

#include <span>

#include "lib/diag/diagnostic.h"

namespace digestkit {

std::span<const Rule* const> all_rules();

}  // namespace digestkit
