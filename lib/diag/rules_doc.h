// SPDX-License-Identifier: MIT
// Rules of area DOC: what is wrong with documents of word processors, and what was found in them.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::doc {

// The package and the text in it.
inline constexpr Rule no_document{"DOC-001", "no-document", Severity::error,
                                  "the package holds no document of a word processor"};
inline constexpr Rule protected_document{"DOC-002", "protected-document", Severity::error,
                                         "the document is protected by a password, or of an old kind (.doc)"};
inline constexpr Rule missing_part{"DOC-003", "missing-part", Severity::warning,
                                   "a part that the document names is not in the package"};
inline constexpr Rule inexact_name{"DOC-004", "inexact-name", Severity::info,
                                   "a part was found under a name that differs in case", true};
inline constexpr Rule no_relationships{
    "DOC-005", "no-relationships", Severity::warning,
    "relationships of the package are missing: its parts were found by their usual names"};
inline constexpr Rule open_field{"DOC-006", "open-field", Severity::warning,
                                 "a field has a beginning or an end only: what it holds is text"};
inline constexpr Rule hidden_text{"DOC-007", "hidden-text", Severity::info, "hidden text is left out", true};
inline constexpr Rule imported_file{"DOC-008", "imported-file", Severity::warning,
                                    "a file that the document imports when it is opened is not read"};
inline constexpr Rule embedded_object{"DOC-009", "embedded-object", Severity::warning,
                                      "a chart, a diagram or a document of another program is left out"};
inline constexpr Rule reading_aid{"DOC-010", "reading-aid", Severity::info,
                                  "reading aids beside the text (ruby) are left out", true};
inline constexpr Rule field_without_result{"DOC-011", "field-without-result", Severity::info,
                                           "a field shows nothing until a word processor computes it", true};
inline constexpr Rule dead_link{"DOC-012", "dead-link", Severity::warning,
                                "a link names a relationship that is missing: it is text"};
inline constexpr Rule missing_note{"DOC-013", "missing-note", Severity::warning,
                                   "a footnote or endnote that the text refers to is missing"};
inline constexpr Rule unknown_list{"DOC-014", "unknown-list", Severity::info,
                                   "a paragraph is in a list that the document does not define", true};
inline constexpr Rule endless_style{"DOC-015", "endless-style", Severity::warning,
                                    "a style is based on itself: the chain was cut"};

// A document and its stored records.
inline constexpr Rule no_stored_records{
    "DOC-030", "no-stored-records", Severity::warning,
    "the document has styles of ours but no stored records: what the text does not show is lost"};
inline constexpr Rule stored_records_damaged{"DOC-031", "stored-records-damaged", Severity::warning,
                                             "the stored records are cut or damaged: the text alone is read"};
inline constexpr Rule stored_records_newer{
    "DOC-032", "stored-records-newer", Severity::warning,
    "the stored records were written by a newer version: the text alone is read"};
inline constexpr Rule other_records{
    "DOC-033", "other-records", Severity::warning,
    "the stored records are those of another document: the text alone is read"};
inline constexpr Rule record_not_shown{"DOC-034", "record-not-shown", Severity::warning,
                                       "a stored record stands nowhere in the text: it is left out"};
inline constexpr Rule record_not_stored{
    "DOC-035", "record-not-stored", Severity::warning,
    "a record of the text is none of the stored ones: it is read from the text alone"};
inline constexpr Rule stray_text{"DOC-036", "stray-text", Severity::warning,
                                 "text belongs to no record and is not read"};
inline constexpr Rule digest_title_changed{"DOC-037", "digest-title-changed", Severity::warning,
                                           "the title of the document was changed: it is that of the digest"};

// What editors leave in a document.
inline constexpr Rule picture_table_note{"DOC-042", "picture-table-note", Severity::info,
                                         "pictures became links, tables text, and notes paragraphs", true};
inline constexpr Rule way_of_reading{"DOC-043", "way-of-reading", Severity::info,
                                     "how a document was read, and what came of it", true};
inline constexpr Rule look_as_stored{
    "DOC-044", "look-as-stored", Severity::info,
    "a word processor changed the style or the language of text that nobody edited: it is read as stored",
    true};

inline constexpr const Rule* all[] = {&no_document,       &protected_document,     &missing_part,
                                      &inexact_name,      &no_relationships,       &open_field,
                                      &hidden_text,       &imported_file,          &embedded_object,
                                      &reading_aid,       &field_without_result,   &dead_link,
                                      &missing_note,      &unknown_list,           &endless_style,
                                      &no_stored_records, &stored_records_damaged, &stored_records_newer,
                                      &other_records,     &record_not_shown,       &record_not_stored,
                                      &stray_text,        &digest_title_changed,   &picture_table_note,
                                      &way_of_reading,    &look_as_stored};

}  // namespace digestkit::rules::doc
