// SPDX-License-Identifier: MIT
// Rules of area TXT: the plain-text layouts. None is an error: whatever a text says, it is read and comes
// back byte for byte; only what is no text at all (area ENC) or too large (LIM) is refused.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::txt {

inline constexpr Rule title_missing{"TXT-001", "title-missing", Severity::warning, "a record has no title"};
inline constexpr Rule label_ambiguous{
    "TXT-002", "label-ambiguous", Severity::warning,
    "a line reads like a label but one of its kind is open already: read as text"};
inline constexpr Rule source_empty{"TXT-003", "source-empty", Severity::warning,
                                   "a Source label has no URL behind it"};
inline constexpr Rule language_unknown{"TXT-004", "language-unknown", Severity::warning,
                                       "the language of a label is well-formed but names no known language"};
inline constexpr Rule language_malformed{
    "TXT-005", "language-malformed", Severity::warning,
    "the language of a label is no language tag: the section has no language"};
inline constexpr Rule section_duplicate{
    "TXT-006", "section-duplicate", Severity::warning,
    "a record has two sections of the same name and language: both are kept"};
inline constexpr Rule language_mismatch{"TXT-007", "language-mismatch", Severity::warning,
                                        "a section is not written in the script of its language"};
inline constexpr Rule joined_records{
    "TXT-008", "joined-records", Severity::warning,
    "two records seem to be joined without a line end between them: not split"};
inline constexpr Rule source_url_missing{"TXT-009", "source-url-missing", Severity::info,
                                         "a page does not keep the URL of its source"};
inline constexpr Rule header_split{"TXT-010", "header-split", Severity::warning,
                                   "the header of a page does not split well into badge, source and date"};
inline constexpr Rule header_ambiguous{"TXT-011", "header-ambiguous", Severity::warning,
                                       "the header of a page has two readings; the longest date is taken"};
inline constexpr Rule header_missing{"TXT-012", "header-missing", Severity::info,
                                     "a page has no header line with a date"};
inline constexpr Rule provenance_guessed{
    "TXT-013", "provenance-guessed", Severity::warning,
    "the provider of a provenance line is unknown: where its name ends is a guess"};
inline constexpr Rule model_missing{"TXT-014", "model-missing", Severity::warning,
                                    "a provenance line names no model"};
inline constexpr Rule heading_guessed{"TXT-015", "heading-guessed", Severity::info,
                                      "headings are recognised by their form (--headings)"};
inline constexpr Rule boilerplate{"TXT-016", "boilerplate", Severity::info,
                                  "lines of page furniture are kept apart"};
inline constexpr Rule date_without_zone{"TXT-017", "date-without-zone", Severity::info,
                                        "a time has no zone: it is kept as local time"};
inline constexpr Rule date_impossible{"TXT-018", "date-impossible", Severity::warning,
                                      "a date that does not exist: kept as printed"};
inline constexpr Rule date_ambiguous{"TXT-019", "date-ambiguous", Severity::warning,
                                     "day and month cannot be told apart: kept as printed"};
inline constexpr Rule zone_unresolved{"TXT-020", "zone-unresolved", Severity::warning,
                                      "a zone word has several meanings: the time is kept as local time"};
inline constexpr Rule truncated{"TXT-021", "truncated", Severity::warning, "a text seems to be cut off"};
inline constexpr Rule placeholder{"TXT-022", "placeholder", Severity::warning,
                                  "a section holds a placeholder instead of a text"};
inline constexpr Rule mixed_line_ends{"TXT-023", "mixed-line-ends", Severity::warning,
                                      "a record uses more than one kind of line end"};
inline constexpr Rule trailing_blanks{"TXT-024", "trailing-blanks", Severity::warning, "lines end in blanks"};
inline constexpr Rule no_final_newline{"TXT-025", "no-final-newline", Severity::info,
                                       "the text does not end in a line end"};
inline constexpr Rule text_after_source{"TXT-026", "text-after-source", Severity::warning,
                                        "text stands behind the source: kept in a section of its own"};
inline constexpr Rule no_sections{"TXT-027", "no-sections", Severity::warning,
                                  "no label and no panel: the text is read as a title and paragraphs"};

inline constexpr const Rule* all[] = {
    &title_missing,     &label_ambiguous,   &source_empty,       &language_unknown,   &language_malformed,
    &section_duplicate, &language_mismatch, &joined_records,     &source_url_missing, &header_split,
    &header_ambiguous,  &header_missing,    &provenance_guessed, &model_missing,      &heading_guessed,
    &boilerplate,       &date_without_zone, &date_impossible,    &date_ambiguous,     &zone_unresolved,
    &truncated,         &placeholder,       &mixed_line_ends,    &trailing_blanks,    &no_final_newline,
    &text_after_source, &no_sections,
};

}  // namespace digestkit::rules::txt
