// SPDX-License-Identifier: MIT
// Rules of area ZIP: what is wrong with a zip archive as a package, whatever it holds.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::zip {

inline constexpr Rule malformed{"ZIP-001", "zip-malformed", Severity::error,
                                "no archive can be read, or an entry of it is damaged"};
inline constexpr Rule directory_damaged{
    "ZIP-002", "directory-damaged", Severity::error,
    "the directory of an archive is missing or damaged: the entries that are whole were found without it"};
inline constexpr Rule bytes_before{"ZIP-003", "bytes-before-archive", Severity::warning,
                                   "a file has other bytes before the archive"};
inline constexpr Rule bytes_after{"ZIP-004", "bytes-after-archive", Severity::warning,
                                  "a file has other bytes after the archive"};
inline constexpr Rule unsafe_name{
    "ZIP-005", "unsafe-name", Severity::warning,
    "an entry has an absolute name, or one with `..`, a drive or a control: never used as a path"};
inline constexpr Rule backslash_name{"ZIP-006", "backslash-name", Severity::info,
                                     "an entry has backslashes in its name: read as slashes", true};
inline constexpr Rule duplicate_name{"ZIP-007", "duplicate-name", Severity::warning,
                                     "two entries have the same name: the last one counts"};
inline constexpr Rule encrypted{"ZIP-008", "entry-encrypted", Severity::error, "an entry is encrypted"};
inline constexpr Rule method{"ZIP-009", "method-unsupported", Severity::error,
                             "an entry is compressed by another method than deflate"};
inline constexpr Rule overlap{
    "ZIP-010", "entries-overlap", Severity::error,
    "the entries of an archive claim more bytes than it has, as those of a bomb do: none is read"};
inline constexpr Rule size_mismatch{"ZIP-011", "size-mismatch", Severity::warning,
                                    "an entry is larger or smaller than the archive states"};
inline constexpr Rule nested_archive{"ZIP-012", "nested-archive", Severity::warning,
                                     "an archive lies inside an archive: not looked into"};

inline constexpr const Rule* all[] = {&malformed,   &directory_damaged, &bytes_before,   &bytes_after,
                                      &unsafe_name, &backslash_name,    &duplicate_name, &encrypted,
                                      &method,      &overlap,           &size_mismatch,  &nested_archive};

}  // namespace digestkit::rules::zip
