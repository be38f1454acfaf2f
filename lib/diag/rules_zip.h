// SPDX-License-Identifier: MIT
// Rules of area ZIP: what is wrong with a zip archive as a package, whatever it holds.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::zip {

inline constexpr Rule malformed{"ZIP-001", "zip-malformed", Severity::error,
                                "no archive can be read, or an entry of it is damaged"};

inline constexpr const Rule* all[] = {&malformed};

}  // namespace digestkit::rules::zip
