// SPDX-License-Identifier: MIT
// Which language a text is written in, as CLD2 sees it. Slow (some 20 MB/s) and wrong
// about short texts: asked last, and only about a sample.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestkit::checks {

/// CLD2 knows texts of this language ("en") from all others.
bool can_guess(std::string_view language) noexcept;

/// Bytes of letters: of fewer, CLD2 is wrong too often to accuse anybody.
inline constexpr int enough_letters = 160;

/// Code of the language, as BCP 47 writes it; nothing where CLD2 is not sure, the text is mixed, or has fewer
/// than `least` bytes of letters.
std::optional<std::string> guess_language(std::string_view text, int least = enough_letters);

/// Of the CLD2 that runs, with its table: "V2.0 - 20130107".
std::string cld2_version();

/// Languages that are too alike for a guess to tell: "nb" and "da", "hr" and "sr".
bool are_alike(std::string_view a, std::string_view b) noexcept;

}  // namespace digestkit::checks
