// SPDX-License-Identifier: MIT
// Rules of area CNV: what a target format cannot hold. Warnings: the rest is written.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::cnv {

inline constexpr Rule head_dropped{
    "CNV-001", "head-dropped", Severity::warning,
    "the target holds records only: title, date, language or unknown members of the "
    "digest are left out"};
inline constexpr Rule heads_differ{"CNV-002", "heads-differ", Severity::warning,
                                   "several inputs have different heads: none is written"};
inline constexpr Rule extra_name_taken{
    "CNV-003", "extra-name-taken", Severity::warning,
    "an unknown member has the name of a known one or of another: left out"};

inline constexpr const Rule* all[] = {&head_dropped, &heads_differ, &extra_name_taken};

}  // namespace digestkit::rules::cnv
