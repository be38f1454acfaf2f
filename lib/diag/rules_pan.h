// SPDX-License-Identifier: MIT
// Rules of area PAN: what comes in and goes out through pandoc (001 to 009: the program itself), and the
// front matter of Markdown.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::pan {

inline constexpr Rule pandoc_warns{"PAN-001", "pandoc-warns", Severity::warning,
                                   "pandoc could not carry something over, or was in doubt"};
inline constexpr Rule pandoc_notes{"PAN-002", "pandoc-notes", Severity::info,
                                   "pandoc says what it left out or took for granted", true};
inline constexpr Rule without_sandbox{
    "PAN-003", "pandoc-without-sandbox", Severity::info,
    "this pandoc cannot write the format in its sandbox, or has none: it ran without", true};
inline constexpr Rule front_matter_twice{
    "PAN-010", "front-matter-twice", Severity::warning,
    "a text has two front matters: the keys of the second count where the first has none"};
inline constexpr Rule front_matter_malformed{"PAN-011", "front-matter-malformed", Severity::error,
                                             "a front matter is no YAML that can be read: it stays text"};
inline constexpr Rule front_matter_mended{
    "PAN-012", "front-matter-mended", Severity::warning,
    "a front matter is no YAML, but each of its lines is a key and a value: read line by line"};
inline constexpr Rule yaml_alias{"PAN-013", "yaml-alias", Severity::error,
                                 "a value of a front matter is an alias of another one: never followed"};
inline constexpr Rule key_twice{
    "PAN-014", "key-twice", Severity::warning,
    "a map of a front matter has the same key twice, or two dates for one thing: the "
    "first one counts"};
inline constexpr Rule value_unfit{
    "PAN-015", "value-unfit", Severity::warning,
    "a value of a front matter cannot be what its key says: kept among the unknown members"};
inline constexpr Rule no_date{"PAN-016", "no-date", Severity::warning,
                              "a date of a front matter is none that can be read: kept as printed"};
inline constexpr Rule approximated{"PAN-030", "approximated", Severity::info,
                                   "a document held what a record has no place for: kept as links and text",
                                   true};
inline constexpr Rule script_left_out{"PAN-031", "script-left-out", Severity::warning,
                                      "a script or style sheet of a document was left out"};
inline constexpr Rule not_parsed{"PAN-032", "not-parsed", Severity::error,
                                 "pandoc could not read a document"};
inline constexpr Rule nothing_said{"PAN-033", "nothing-said", Severity::error,
                                   "a document holds neither a title nor a text"};
inline constexpr Rule languages_not_joined{
    "PAN-034", "languages-not-joined", Severity::warning,
    "files that hold one digest in several languages differ in the number of records: not joined"};

inline constexpr Rule hidden_part{
    "PAN-035", "hidden-part", Severity::warning,
    "Markdown hides a part of a text: a footnote that nothing refers to, or cells behind the last column"};
inline constexpr Rule fence_without_end{"PAN-036", "fence-without-end", Severity::warning,
                                        "no line ends a block of code: all that follows is code"};
inline constexpr Rule front_matter_inside{
    "PAN-037", "front-matter-inside", Severity::warning,
    "a front matter stands inside a text, and not between texts of one record each: it is text"};

inline constexpr const Rule* all[] = {&pandoc_warns,
                                      &pandoc_notes,
                                      &without_sandbox,
                                      &front_matter_twice,
                                      &front_matter_malformed,
                                      &front_matter_mended,
                                      &yaml_alias,
                                      &key_twice,
                                      &value_unfit,
                                      &no_date,
                                      &approximated,
                                      &script_left_out,
                                      &not_parsed,
                                      &nothing_said,
                                      &languages_not_joined,
                                      &hidden_part,
                                      &fence_without_end,
                                      &front_matter_inside};

}  // namespace digestkit::rules::pan
