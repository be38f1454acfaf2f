// SPDX-License-Identifier: MIT
// Rules of area TXT: the plain-text layouts. None is an error: whatever a text says, it is read and comes
// back byte for byte; only what is no text at all (area ENC) or too large (LIM) is refused. The numbers that
// are missing here are retired (rules_retired.h).
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::txt {

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
inline constexpr Rule joined_records{
    "TXT-008", "joined-records", Severity::warning,
    "two records seem to be joined without a line end between them: not split"};
inline constexpr Rule source_url_missing{"TXT-009", "source-url-missing", Severity::info,
                                         "a page does not keep the URL of its source", true};
inline constexpr Rule header_split{"TXT-010", "header-split", Severity::warning,
                                   "the header of a page does not split well into badge, source and date"};
inline constexpr Rule header_ambiguous{"TXT-011", "header-ambiguous", Severity::warning,
                                       "the header of a page has two readings; the longest date is taken"};
inline constexpr Rule header_missing{"TXT-012", "header-missing", Severity::info,
                                     "a page has no header line with a date", true};
inline constexpr Rule provenance_guessed{
    "TXT-013", "provenance-guessed", Severity::warning,
    "the provider of a provenance line is unknown: where its name ends is a guess"};
inline constexpr Rule heading_guessed{"TXT-015", "heading-guessed", Severity::info,
                                      "headings are recognised by their form (--headings)", true};
inline constexpr Rule boilerplate{"TXT-016", "boilerplate", Severity::info,
                                  "lines of page furniture are kept apart", true};
inline constexpr Rule date_impossible{"TXT-018", "date-impossible", Severity::warning,
                                      "a date that does not exist: kept as printed"};
inline constexpr Rule date_ambiguous{"TXT-019", "date-ambiguous", Severity::warning,
                                     "day and month cannot be told apart: kept as printed"};
inline constexpr Rule zone_unresolved{"TXT-020", "zone-unresolved", Severity::warning,
                                      "a zone word has several meanings: the time is kept as local time"};
inline constexpr Rule mixed_line_ends{"TXT-023", "mixed-line-ends", Severity::warning,
                                      "a record uses more than one kind of line end"};
inline constexpr Rule trailing_blanks{"TXT-024", "trailing-blanks", Severity::warning, "lines end in blanks"};
inline constexpr Rule no_final_newline{"TXT-025", "no-final-newline", Severity::info,
                                       "the text does not end in a line end", true};
inline constexpr Rule text_after_source{"TXT-026", "text-after-source", Severity::warning,
                                        "text stands behind the source: kept in a section of its own"};
inline constexpr Rule no_sections{"TXT-027", "no-sections", Severity::warning,
                                  "no label and no panel: the text is read as a title and paragraphs"};

inline constexpr const Rule* all[] = {
    &label_ambiguous,    &source_empty,    &language_unknown, &language_malformed, &joined_records,
    &source_url_missing, &header_split,    &header_ambiguous, &header_missing,     &provenance_guessed,
    &heading_guessed,    &boilerplate,     &date_impossible,  &date_ambiguous,     &zone_unresolved,
    &mixed_line_ends,    &trailing_blanks, &no_final_newline, &text_after_source,  &no_sections,
};

}  // namespace digestkit::rules::txt
