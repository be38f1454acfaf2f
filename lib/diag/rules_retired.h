// SPDX-License-Identifier: MIT
// Numbers that are never given again. Each of these rules said of one format what another now says of all.
#pragma once

#include "lib/diag/rules.h"
#include "lib/diag/rules_rec_checks.h"

namespace digestkit::rules {

inline constexpr Retired retired[] = {
    {"TXT-001", "title-missing", &rec::title_missing},
    {"TXT-006", "section-duplicate", &rec::section_duplicate},
    {"TXT-007", "language-mismatch", &rec::language_mismatch},
    {"TXT-014", "model-missing", &rec::model_missing},
    {"TXT-017", "date-without-zone", &rec::date_without_zone},
    {"TXT-021", "truncated", &rec::truncated},
    {"TXT-022", "placeholder", &rec::placeholder},
};

}  // namespace digestkit::rules
