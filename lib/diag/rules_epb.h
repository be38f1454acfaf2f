// SPDX-License-Identifier: MIT
// Rules of area EPB: what is wrong with books: the package, its navigation and pages, and covers.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::epb {

inline constexpr Rule no_pages{"EPB-001", "no-pages", Severity::error,
                               "no page of the book can be found: its package document is missing or empty"};

inline constexpr Rule large_page{"EPB-020", "large-page", Severity::warning,
                                 "a page is so large that small readers take long to show it"};

inline constexpr const Rule* all[] = {&no_pages, &large_page};

}  // namespace digestkit::rules::epb
