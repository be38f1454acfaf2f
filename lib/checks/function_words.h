// SPDX-License-Identifier: MIT
// Private to this room: small words that stand in every text of a language and seldom in others. They spare
// most texts the question which language they are in. At most eight bytes each.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace digestkit::checks {

inline constexpr std::size_t function_words_most = 17;

struct FunctionWords {
    std::string_view language;
    std::array<std::string_view, function_words_most> words;  // the rest is empty
};

inline constexpr FunctionWords function_words[] = {
    {"de",
     {"und", "der", "ist", "nicht", "mit", "für", "auf", "dem", "eine", "einen", "wird", "sich", "auch",
      "werden", "zum", "zur", "bei"}},
    {"en",
     {"the", "and", "of", "that", "with", "are", "this", "from", "its", "which", "have", "their", "been",
      "were", "they", "will", "would"}},
    {"es",
     {"los", "las", "una", "del", "más", "pero", "esta", "este", "sus", "según", "también", "fue", "han", "y",
      "el"}},
    {"fr",
     {"les", "des", "est", "dans", "pour", "une", "sur", "qui", "avec", "par", "sont", "aux", "cette", "ses",
      "ont", "elle"}},
    {"it",
     {"il", "della", "che", "gli", "nel", "delle", "sono", "dei", "alla", "è", "anche", "più", "dal", "nella",
      "degli"}},
    {"nl",
     {"het", "een", "van", "voor", "dat", "niet", "zijn", "wordt", "deze", "bij", "naar", "aan", "ook"}},
    {"pt",
     {"os", "dos", "das", "em", "uma", "não", "ao", "pelo", "pela", "são", "mais", "também", "seu", "sua",
      "foi"}},
};

}  // namespace digestkit::checks
