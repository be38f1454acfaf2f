// SPDX-License-Identifier: MIT
// Characters of fonts that have signs in place of letters, Greek ones in Symbol: as elements (w:sym, ISO
// 29500-1 §17.3.3.30), and in texts as characters of the private area from U+F000 on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace digestkit::docx {

/// `code` is in hexadecimal. Signs of Symbol and what many documents have of Wingdings become the characters
/// of Unicode; others stay as they are.
std::string symbol_text(std::string_view font, std::string_view code);

/// Whether this knows its signs.
bool is_font_of_signs(std::string_view font) noexcept;

/// The bytes from `begin` to `end` of a text before, and where they, or what they became, stand now.
struct Stretch {
    std::size_t begin, end, at;
};

/// Replaces the signs in a text (UTF-8) of a font of signs as symbol_text does.
std::vector<Stretch> replace_signs(std::string_view font, std::string& text);

}  // namespace digestkit::docx
