// SPDX-License-Identifier: MIT
// Rules of area SET: what is wrong with the set of inputs that a command was given.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::set {

inline constexpr Rule unreadable{"SET-001", "input-unreadable", Severity::error,
                                 "a file or folder below an argument cannot be read, or vanished"};
inline constexpr Rule passed_over{"SET-002", "input-passed-over", Severity::info,
                                  "a link to a folder, or what is no file, below an argument: passed over",
                                  true};
inline constexpr Rule unsafe_member{"SET-003", "unsafe-member", Severity::error,
                                    "an entry of an archive has a name that leads out of it: not taken"};
inline constexpr Rule named_twice{"SET-004", "input-named-twice", Severity::info,
                                  "two paths lead to the same file: it is taken once", true};

inline constexpr Rule duplicate_id{"SET-005", "duplicate-id", Severity::error,
                                   "two records have the same id"};
inline constexpr Rule duplicate_url{"SET-006", "duplicate-url", Severity::warning,
                                    "two records have the same source"};

inline constexpr Rule stale_baseline{"SET-010", "stale-baseline", Severity::warning,
                                     "a line of the baseline is met by no finding: it is mended, or gone"};

inline constexpr Rule crashed{"SET-011", "input-crashed", Severity::error,
                              "a worker process died while it converted an input: nothing of it is written"};
inline constexpr Rule timeout{"SET-012", "input-timeout", Severity::error,
                              "an input was not converted within the time that --timeout allows"};

inline constexpr const Rule* all[] = {&unreadable,     &passed_over,  &unsafe_member,
                                      &named_twice,    &duplicate_id, &duplicate_url,
                                      &stale_baseline, &crashed,      &timeout};

}  // namespace digestkit::rules::set
