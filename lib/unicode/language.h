// SPDX-License-Identifier: MIT
// Language tags (BCP 47, RFC 5646): well-formed or not, canonical case, and the names that people write for
// them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestkit {

/// `tag` in canonical case (RFC 5646 §2.1.1: "zh-Hans-CN"), or nothing when it is not well-formed (§2.2.9).
/// Same verdict as the pattern `language` of the schemas. Unknown subtags are kept.
std::optional<std::string> canonical_language(std::string_view tag);

/// The script that a language is mostly written in, or that its tag names, runs from right to left ("ar",
/// "ur-PK", "az-Arab"), as far as ICU knows. False for the empty tag.
bool is_right_to_left(std::string_view tag);

/// What a tag of a language, or with a script and a region, most likely means, by the data of CLDR: "zh" is
/// "zh-Hans-CN", "sr-Latn" is "sr-Latn-RS". Tags with more subtags, and such as ICU does not know, stay as
/// they are.
std::string likely_language(std::string_view tag);

/// The shortest tag that most likely means the same: "en-US" is "en", "zh-Hant-TW" is "zh-TW". Others as
/// above.
std::string shortest_language(std::string_view tag);

}  // namespace digestkit
