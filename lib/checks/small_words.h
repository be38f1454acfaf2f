// SPDX-License-Identifier: MIT
// Private to this room: small words that stand in every text of a language, looked for word by word.
#pragma once

#include <cstddef>
#include <string_view>

namespace digestkit::checks {

/// Of a word that is looked at; longer ones are passed over.
inline constexpr std::size_t word_bytes = 8;

/// The small words of the language stand in the text: four of them, and not the same one each time. Behind
/// the text stand as many line ends as a word has bytes. False for a language whose words are not known.
bool holds_words_of(std::string_view padded, std::string_view language);

}  // namespace digestkit::checks
