// SPDX-License-Identifier: MIT
// Rules of area LIM: a limit of lib/base/limits was reached. The message names the limit and the hint
// `--limit`.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::lim {

inline constexpr Rule record_bytes{"LIM-001", "record-bytes", Severity::error,
                                   "a record is larger than the limit"};
inline constexpr Rule depth{"LIM-002", "depth", Severity::error, "values or elements are nested too deeply"};
inline constexpr Rule tag_bytes{"LIM-003", "tag-bytes", Severity::error,
                                "an XML tag is larger than the limit"};
inline constexpr Rule tag_attributes{"LIM-004", "tag-attributes", Severity::error,
                                     "an XML tag has more attributes than the limit"};
inline constexpr Rule diagnostics{"LIM-005", "diagnostics", Severity::warning,
                                  "more findings than the limit: the rest is counted only"};
inline constexpr Rule record_lines{"LIM-006", "record-lines", Severity::error,
                                   "a record of a text has more lines than the limit"};
inline constexpr Rule zip_entries{"LIM-007", "zip-entries", Severity::error,
                                  "a zip archive has more entries than the limit"};
inline constexpr Rule entry_bytes{"LIM-008", "entry-bytes", Severity::error,
                                  "an entry of a zip archive is larger than the limit"};
inline constexpr Rule total_bytes{"LIM-009", "total-bytes", Severity::error,
                                  "the entries read from a zip archive are together larger than the limit"};
inline constexpr Rule zip_ratio{"LIM-010", "zip-ratio", Severity::error,
                                "an entry of a zip archive inflates more than the limit: a zip bomb"};
inline constexpr Rule entry_name{"LIM-011", "entry-name", Severity::error,
                                 "the name of an entry of an archive is longer than the limit"};
inline constexpr Rule pandoc_seconds{"LIM-012", "pandoc-seconds", Severity::error,
                                     "pandoc took longer for a document than the limit"};
inline constexpr Rule pandoc_bytes{"LIM-013", "pandoc-bytes", Severity::error,
                                   "a document for pandoc is larger than the limit"};

inline constexpr const Rule* all[] = {
    &record_bytes, &depth,       &tag_bytes, &tag_attributes, &diagnostics,    &record_lines, &zip_entries,
    &entry_bytes,  &total_bytes, &zip_ratio, &entry_name,     &pandoc_seconds, &pandoc_bytes};

}  // namespace digestkit::rules::lim
