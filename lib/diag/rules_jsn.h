// SPDX-License-Identifier: MIT
// Rules of area JSN: JSON and NDJSON. 001 and 002 end the reading of a record; all others let it go on.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::jsn {

inline constexpr Rule syntax{"JSN-001", "json-syntax", Severity::error, "the text is not JSON (RFC 8259)"};
inline constexpr Rule truncated{"JSN-002", "json-truncated", Severity::error,
                                "the text ends inside a JSON value"};
inline constexpr Rule duplicate_member{
    "JSN-003", "duplicate-member", Severity::error,
    "an object has two members of one name: programs disagree on which counts"};
inline constexpr Rule lone_surrogate{"JSN-004", "lone-surrogate", Severity::error,
                                     "a \\u escape is half of a surrogate pair: no character at all"};
inline constexpr Rule wrong_type{"JSN-005", "wrong-type", Severity::error,
                                 "a member holds another type of value than the model has there"};
inline constexpr Rule missing_member{"JSN-006", "missing-member", Severity::error,
                                     "a required member is absent"};
inline constexpr Rule unknown_member{
    "JSN-007", "unknown-member", Severity::error,
    "the model has no such member here; only digests, records and sections keep "
    "unknown ones"};
inline constexpr Rule bad_value{"JSN-008", "bad-value", Severity::error,
                                "a value is none of those the model knows"};
inline constexpr Rule number_range{"JSN-009", "number-range", Severity::error,
                                   "a number has a fraction or lies outside its range"};
inline constexpr Rule bad_date{
    "JSN-010", "bad-date", Severity::error,
    "a date is no RFC 3339 instant nor a prefix of one, or its day does not exist"};
inline constexpr Rule bad_language{"JSN-011", "bad-language", Severity::error,
                                   "a language is no well-formed tag (BCP 47)"};
inline constexpr Rule bad_url{"JSN-012", "bad-url", Severity::error, "a URL is not absolute or holds blanks"};

inline constexpr const Rule* all[] = {&syntax,       &truncated,      &duplicate_member, &lone_surrogate,
                                      &wrong_type,   &missing_member, &unknown_member,   &bad_value,
                                      &number_range, &bad_date,       &bad_language,     &bad_url};

}  // namespace digestkit::rules::jsn
