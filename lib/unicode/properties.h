// SPDX-License-Identifier: MIT
// What ICU knows of characters, as far as digests need it: columns on a terminal or page, white space,
// folding.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace digestkit {

/// Columns of `text` in a monospaced rendering (UAX #11): wide and full-width are 2, marks and formats 0,
/// else 1.
std::size_t display_width(std::string_view text) noexcept;

/// A combining mark (general category M): it changes the character before it and has no column of its own.
bool is_mark(char32_t c) noexcept;

/// Letters, numbers and marks (general categories L, N and M): what words are made of.
bool is_word_character(char32_t c) noexcept;

/// Punctuation and symbols (general categories P and S).
bool is_punctuation(char32_t c) noexcept;

/// White_Space of Unicode (U+3000 and U+00A0 included).
bool is_blank(char32_t c) noexcept;

/// Only White_Space, or nothing.
bool is_blank(std::string_view text) noexcept;

/// Without White_Space at both ends.
std::string_view trimmed(std::string_view text) noexcept;

/// For comparing labels: trimmed, case-folded, every White_Space a plain blank, `（）：` as ASCII.
std::string fold_label(std::string_view text);

/// Case-folded, character by character: equal for texts that differ in case only.
std::string fold_case(std::string_view text);

/// Of the ICU that runs, as in "72.1".
std::string icu_version();

}  // namespace digestkit
