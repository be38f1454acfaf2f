// SPDX-License-Identifier: MIT
// The links of a line that names a source, authors or topics, and what stands between them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lib/model/text.h"

namespace digestkit::outline {

struct TextLink {
    std::string href;
    std::string words;               ///< without blanks at the ends; "" where they are the address
    std::size_t begin = 0, end = 0;  ///< bytes of the text
};

struct TextLinks {
    std::vector<TextLink> links;
    /// Besides them only blanks, brackets, signs that stand between parts, and words as "and".
    bool alone = true;

    /// One link, or several, and nothing else.
    bool are_all() const noexcept { return alone && !links.empty(); }
};

/// Of the first `bytes` bytes of the text.
TextLinks links_of(const Text& text, std::size_t bytes = static_cast<std::size_t>(-1));

/// Nothing but an address of the web.
bool is_address(std::string_view text);

}  // namespace digestkit::outline
