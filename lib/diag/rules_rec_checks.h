// SPDX-License-Identifier: MIT
// Rules of area REC that lib/checks knows: what is wrong with a record, whatever format it was read from. The
// other rules of the area are in rules_rec.h.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::rec {

// Titles, fields, sections.
inline constexpr Rule title_missing{"REC-030", "title-missing", Severity::warning, "a record has no title"};

// Dates.
inline constexpr Rule future_date{"REC-031", "future-date", Severity::warning, "a date is in the future"};
inline constexpr Rule date_without_zone{"REC-032", "date-without-zone", Severity::info,
                                        "a time has no zone: it means another instant in every country"};
inline constexpr Rule date_not_understood{"REC-033", "date-not-understood", Severity::warning,
                                          "a date is kept as printed, since it could not be read"};
inline constexpr Rule updated_too_early{"REC-034", "updated-too-early", Severity::warning,
                                        "a record was updated before it was published"};

// What should be there.
inline constexpr Rule sections_missing{"REC-035", "sections-missing", Severity::warning,
                                       "a record has no section"};
inline constexpr Rule text_missing{"REC-036", "text-missing", Severity::warning,
                                   "a record shows no text: its sections hold page furniture or rules only"};
inline constexpr Rule section_empty{"REC-037", "section-empty", Severity::warning, "a section has no block"};
inline constexpr Rule field_empty{"REC-038", "field-empty", Severity::warning,
                                  "a field that should say something is empty or blank"};

// Addresses.
inline constexpr Rule url_not_web{"REC-039", "url-not-web", Severity::warning,
                                  "an address that no browser opens: neither http nor https, nor a link to "
                                  "write a mail"};
inline constexpr Rule url_with_user{"REC-040", "url-with-user", Severity::warning,
                                    "an address holds the name or password of a user"};
inline constexpr Rule url_malformed{"REC-041", "url-malformed", Severity::warning,
                                    "an address holds blanks or controls, or has no host"};
inline constexpr Rule url_placeholder{"REC-042", "url-placeholder", Severity::warning,
                                      "an address leads to example.com, localhost or another stopgap"};
inline constexpr Rule url_runs_code{"REC-043", "url-runs-code", Severity::error,
                                    "a link runs a script instead of leading somewhere"};

// Languages.
inline constexpr Rule subtag_unknown{
    "REC-044", "subtag-unknown", Severity::warning,
    "a language tag is well-formed but names no known language, script or region"};
inline constexpr Rule language_mismatch{"REC-045", "language-mismatch", Severity::warning,
                                        "a section is not written in the script of its language"};
inline constexpr Rule language_doubtful{"REC-046", "language-doubtful", Severity::warning,
                                        "a section seems to be written in another language than it says"};
inline constexpr Rule language_missing{"REC-047", "language-missing", Severity::error,
                                       "a record has no section in a language that is required"};

// Sections.
inline constexpr Rule section_duplicate{"REC-048", "section-duplicate", Severity::warning,
                                        "a record has two sections of the same kind, label and language"};
inline constexpr Rule key_points_count{"REC-049", "key-points-count", Severity::warning,
                                       "key points have too few items, too many, or none"};
inline constexpr Rule summary_length{"REC-050", "summary-length", Severity::warning,
                                     "a summary is shorter or longer than summaries are"};
inline constexpr Rule placeholder{"REC-051", "placeholder", Severity::warning,
                                  "a placeholder stands where a text should be"};
inline constexpr Rule truncated{"REC-052", "truncated", Severity::warning, "a text seems to be cut off"};
inline constexpr Rule untranslated{"REC-053", "untranslated", Severity::warning,
                                   "two sections of different languages hold the same text"};
inline constexpr Rule model_missing{"REC-054", "model-missing", Severity::warning,
                                    "the provenance of a section names no model"};
inline constexpr Rule text_repeated{"REC-055", "text-repeated", Severity::warning,
                                    "two sections of one kind hold the same text"};

// Characters.
inline constexpr Rule control_character{"REC-056", "control-character", Severity::warning,
                                        "a text holds a control character"};
inline constexpr Rule bidi_control{"REC-057", "bidi-control", Severity::warning,
                                   "a text holds a control that turns the direction of what follows: it may "
                                   "show something else than it says"};
inline constexpr Rule noncharacter{"REC-058", "noncharacter", Severity::warning,
                                   "a text holds a code point that is no character"};
inline constexpr Rule replacement_character{"REC-059", "replacement-character", Severity::warning,
                                            "a text holds U+FFFD: characters were lost"};
inline constexpr Rule mojibake{"REC-060", "mojibake", Severity::warning,
                               "a text is UTF-8 that was read as if it were Windows-1252"};
inline constexpr Rule markup_in_text{"REC-061", "markup-in-text", Severity::warning,
                                     "a text holds HTML tags or entities"};
inline constexpr Rule not_nfc{"REC-062", "not-nfc", Severity::info,
                              "a text is not in form NFC: it looks the same and compares different", true};
inline constexpr Rule blanks_around{"REC-063", "blanks-around", Severity::info,
                                    "a title, label or name begins or ends in blanks", true};

inline constexpr const Rule* all_checks[] = {
    &title_missing,     &future_date,       &date_without_zone, &date_not_understood, &updated_too_early,
    &sections_missing,  &text_missing,      &section_empty,     &field_empty,         &url_not_web,
    &url_with_user,     &url_malformed,     &url_placeholder,   &url_runs_code,       &subtag_unknown,
    &language_mismatch, &language_doubtful, &language_missing,  &section_duplicate,   &key_points_count,
    &summary_length,    &placeholder,       &truncated,         &untranslated,        &model_missing,
    &text_repeated,     &control_character, &bidi_control,      &noncharacter,        &replacement_character,
    &mojibake,          &markup_in_text,    &not_nfc,           &blanks_around,
};

}  // namespace digestkit::rules::rec
