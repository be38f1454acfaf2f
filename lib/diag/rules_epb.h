// SPDX-License-Identifier: MIT
// Rules of area EPB: what is wrong with books: the package, its navigation and pages, and covers.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::epb {

inline constexpr Rule no_pages{"EPB-001", "no-pages", Severity::error,
                               "no page of the book can be found: its package document is missing or empty"};

inline constexpr Rule missing_page{"EPB-002", "missing-page", Severity::error,
                                   "a page that the package lists is not in the book"};
inline constexpr Rule no_package{"EPB-003", "no-package", Severity::warning,
                                 "the book does not say which its package document is, or has none"};
inline constexpr Rule inexact_name{"EPB-004", "inexact-name", Severity::info,
                                   "a file was found under a name that differs from its reference", true};
inline constexpr Rule wrong_media_type{"EPB-005", "wrong-media-type", Severity::info,
                                       "a page does not have the media type of XHTML", true};
inline constexpr Rule protected_book{"EPB-006", "protected-book", Severity::error,
                                     "the book is encrypted: nobody but its seller's programs can read it"};
inline constexpr Rule no_stored_records{
    "EPB-007", "no-stored-records", Severity::warning,
    "the book has pages of ours but no stored records: what a page does not show is lost"};
inline constexpr Rule record_without_page{"EPB-008", "record-without-page", Severity::warning,
                                          "a stored record stands on no page"};
inline constexpr Rule page_of_no_record{"EPB-009", "page-of-no-record", Severity::warning,
                                        "a page shows a record that is not stored, or another one"};
inline constexpr Rule stray_text{"EPB-010", "stray-text", Severity::warning,
                                 "text on a page belongs to no record and is not read"};
inline constexpr Rule picture_or_table{"EPB-011", "picture-or-table", Severity::info,
                                       "pictures became links and tables text", true};
inline constexpr Rule odd_mimetype{
    "EPB-012", "odd-mimetype", Severity::info,
    "the entry mimetype is missing, not the first, compressed, or says something else", true};
inline constexpr Rule misplaced_files{"EPB-013", "misplaced-files", Severity::info,
                                      "the files of the book lie in a folder, or their names begin with ./",
                                      true};
inline constexpr Rule no_namespace{"EPB-014", "no-namespace", Severity::info,
                                   "the container or the package document is not in its namespace", true};
inline constexpr Rule leftover_entry{
    "EPB-015", "leftover-entry", Severity::info,
    "an entry is no part of the book and is not read: leavings of a file manager, or a bomb", true};

inline constexpr Rule large_page{"EPB-020", "large-page", Severity::warning,
                                 "a page is so large that small readers take long to show it"};
inline constexpr Rule missing_glyph{"EPB-030", "missing-glyph", Severity::warning,
                                    "no font has a character of the cover: a box is drawn in its place"};
inline constexpr Rule no_fonts{"EPB-031", "no-fonts", Severity::warning,
                               "there are no fonts: the cover is drawn without words"};

inline constexpr Rule date_from_path{"EPB-040", "date-from-path", Severity::info,
                                     "a record without a date counts for the day in its path", true};
inline constexpr Rule repeated_record{"EPB-041", "repeated-record", Severity::info,
                                      "a record is there twice: it is bound once", true};
inline constexpr Rule joined_records{"EPB-042", "joined-records", Severity::info,
                                     "records tell the same story: they make one chapter", true};
inline constexpr Rule languages_left_out{"EPB-043", "languages-left-out", Severity::info,
                                         "sections in other languages than those asked for are left out",
                                         true};
inline constexpr Rule book_size{"EPB-044", "book-size", Severity::warning,
                                "the book is too large for some of the ways to send it"};
inline constexpr Rule format_unknown{"EPB-045", "format-unknown", Severity::error,
                                     "nobody can tell the format of an input: it is passed over"};

inline constexpr const Rule* all[] = {
    &no_pages,          &missing_page,       &no_package,        &inexact_name,
    &wrong_media_type,  &protected_book,     &no_stored_records, &record_without_page,
    &page_of_no_record, &stray_text,         &picture_or_table,  &odd_mimetype,
    &misplaced_files,   &no_namespace,       &leftover_entry,    &large_page,
    &missing_glyph,     &no_fonts,           &date_from_path,    &repeated_record,
    &joined_records,    &languages_left_out, &book_size,         &format_unknown};

}  // namespace digestkit::rules::epb
