// SPDX-License-Identifier: MIT
// Rules of area REC: what is wrong with a record or digest whatever its format.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::rec {

inline constexpr Rule no_record{"REC-001", "no-record", Severity::error, "the input holds no record"};

inline constexpr const Rule* all[] = {&no_record};

}  // namespace digestkit::rules::rec
