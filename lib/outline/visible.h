// SPDX-License-Identifier: MIT
// What a page can hold of a string: characters that XML 1.0 §2.2 forbids (C0 controls but TAB, LF and CR,
// U+FFFE, U+FFFF) are replaced by U+FFFD. Strings are valid UTF-8. What stands in attributes is kept so short
// that no tag comes near the size that our own readers refuse (Limits::tag_bytes), however much is escaped.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "lib/model/record.h"

namespace digestkit::outline {

/// A link that is longer, in bytes, is no link on the page: only its text is shown.
inline constexpr std::size_t longest_href = 6000;
/// Other strings in attributes are cut behind so many bytes.
inline constexpr std::size_t longest_attribute = 2000;

std::string visible(std::string_view text);

/// Empty where `href` is too long.
std::string visible_href(std::string_view href);

// In place, where there is something to replace.
void make_visible(std::string& text);
void make_visible(std::optional<std::string>& text);
void make_visible(Text& text);
/// And cut at longest_attribute, between two characters.
void make_visible_attribute(std::string& text);
void make_visible_attribute(std::optional<std::string>& text);
void make_visible(Date& date);
void make_visible(Provenance& provenance);
/// Its text and whatever else of it is a string, but for the language.
void make_visible(Block& block);

}  // namespace digestkit::outline
