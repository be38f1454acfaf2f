// SPDX-License-Identifier: MIT
// Rules of area REC: what is wrong with a record or digest whatever its format, where a page and its stored
// record differ, and what was guessed of a stranger's document.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::rec {

inline constexpr Rule no_record{"REC-001", "no-record", Severity::error, "the input holds no record"};

// A stored record and its page (lib/reconcile).
inline constexpr Rule polished{"REC-002", "polished", Severity::info,
                               "a text of the page differs from the stored one only in what polishing tools "
                               "change (quotes, dashes, blanks): the stored one stands",
                               true};
inline constexpr Rule text_changed{"REC-003", "text-changed", Severity::warning,
                                   "a text was changed on the page"};
inline constexpr Rule block_added{"REC-004", "block-added", Severity::warning,
                                  "a block was added on the page"};
inline constexpr Rule block_deleted{"REC-005", "block-deleted", Severity::warning,
                                    "a block was deleted from the page"};
inline constexpr Rule block_moved{"REC-006", "block-moved", Severity::warning,
                                  "a block stands elsewhere on the page"};
inline constexpr Rule block_restyled{"REC-007", "block-restyled", Severity::warning,
                                     "a block is of another type, level, depth or list on the page"};
inline constexpr Rule heading_as_item{"REC-008", "heading-as-item", Severity::warning,
                                      "a heading became an item of a list, as office programs do when a line "
                                      "is moved: it stays a heading"};
inline constexpr Rule section_added{"REC-009", "section-added", Severity::warning,
                                    "a section was added on the page"};
inline constexpr Rule section_deleted{"REC-010", "section-deleted", Severity::warning,
                                      "a section was deleted from the page"};
inline constexpr Rule section_moved{"REC-011", "section-moved", Severity::warning,
                                    "a section stands elsewhere on the page"};
inline constexpr Rule section_relabelled{"REC-012", "section-relabelled", Severity::warning,
                                         "the label of a section was changed on the page"};
inline constexpr Rule language_changed{"REC-013", "language-changed", Severity::warning,
                                       "the page marks a text as being in another language"};
inline constexpr Rule field_changed{
    "REC-014", "field-changed", Severity::warning,
    "the title, source, a date, tag, link or another field was changed on the page"};
inline constexpr Rule title_emptied{"REC-015", "title-emptied", Severity::warning,
                                    "the page has no title: the stored one stays"};
inline constexpr Rule date_unreadable{
    "REC-016", "date-unreadable", Severity::warning,
    "a date was changed on the page to what is no date: the text is kept beside the stored value"};
inline constexpr Rule provenance_changed{"REC-017", "provenance-changed", Severity::warning,
                                         "the line that says who wrote a section was changed on the page"};
inline constexpr Rule source_url_unreadable{
    "REC-018", "source-url-unreadable", Severity::warning,
    "the source leads to what is no URL on the page: the stored URL stays"};
inline constexpr Rule record_moved{"REC-019", "record-moved", Severity::info,
                                   "a record stands elsewhere among the others"};

// A stranger's document (lib/outline/recognise.h).
inline constexpr Rule read_by_words{
    "REC-020", "read-by-words", Severity::info,
    "a document that is not of our making was read by its headings, labels and dates", true};
inline constexpr Rule title_guessed{"REC-021", "title-guessed", Severity::info,
                                    "a record has no heading: its first line is taken as the title", true};
inline constexpr Rule leftover_text{"REC-022", "leftover-text", Severity::info,
                                    "text that belongs to no record or section is kept in one of its own",
                                    true};

inline constexpr const Rule* all[] = {
    &no_record,       &polished,           &text_changed,          &block_added,   &block_deleted,
    &block_moved,     &block_restyled,     &heading_as_item,       &section_added, &section_deleted,
    &section_moved,   &section_relabelled, &language_changed,      &field_changed, &title_emptied,
    &date_unreadable, &provenance_changed, &source_url_unreadable, &record_moved,  &read_by_words,
    &title_guessed,   &leftover_text,
};

}  // namespace digestkit::rules::rec
