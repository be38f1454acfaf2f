// SPDX-License-Identifier: MIT
// Rules of area EPB: what is wrong with books: the package, its navigation and pages, and covers.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::epb {

inline constexpr Rule no_pages{"EPB-001", "no-pages", Severity::error,
                               "no page of the book can be found: its package document is missing or empty"};

inline constexpr Rule large_page{"EPB-020", "large-page", Severity::warning,
                                 "a page is so large that small readers take long to show it"};
inline constexpr Rule missing_glyph{"EPB-030", "missing-glyph", Severity::warning,
                                    "no font has a character of the cover: a box is drawn in its place"};
inline constexpr Rule no_fonts{"EPB-031", "no-fonts", Severity::warning,
                               "there are no fonts: the cover is drawn without words"};

inline constexpr Rule date_from_path{"EPB-040", "date-from-path", Severity::info,
                                     "a record without a date counts for the day in its path"};
inline constexpr Rule repeated_record{"EPB-041", "repeated-record", Severity::info,
                                      "a record is there twice: it is bound once"};
inline constexpr Rule joined_records{"EPB-042", "joined-records", Severity::info,
                                     "records tell the same story: they make one chapter"};
inline constexpr Rule languages_left_out{"EPB-043", "languages-left-out", Severity::info,
                                         "sections in other languages than those asked for are left out"};
inline constexpr Rule book_size{"EPB-044", "book-size", Severity::warning,
                                "the book is too large for some of the ways to send it"};
inline constexpr Rule format_unknown{"EPB-045", "format-unknown", Severity::error,
                                     "nobody can tell the format of an input: it is passed over"};

inline constexpr const Rule* all[] = {&no_pages,       &large_page,      &missing_glyph,  &no_fonts,
                                      &date_from_path, &repeated_record, &joined_records, &languages_left_out,
                                      &book_size,      &format_unknown};

}  // namespace digestkit::rules::epb
