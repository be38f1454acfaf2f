// SPDX-License-Identifier: MIT
// Rules of area PAN: the bridge to other formats through pandoc. 001 to 009 are about the program itself.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::pan {

inline constexpr Rule pandoc_warns{"PAN-001", "pandoc-warns", Severity::warning,
                                   "pandoc could not carry something over, or was in doubt"};
inline constexpr Rule pandoc_notes{"PAN-002", "pandoc-notes", Severity::info,
                                   "pandoc says what it left out or took for granted", true};
inline constexpr Rule without_sandbox{
    "PAN-003", "pandoc-without-sandbox", Severity::info,
    "this pandoc cannot write the format in its sandbox, or has none: it ran without", true};

inline constexpr const Rule* all[] = {&pandoc_warns, &pandoc_notes, &without_sandbox};

}  // namespace digestkit::rules::pan
