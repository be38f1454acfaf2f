// SPDX-License-Identifier: MIT
// An outline as lines of text, for comparing by eye.
#pragma once

#include <string>

#include "lib/outline/outline.h"

namespace digestkit::test {

/// A line a piece: what is seen, and how.
inline std::string drawn(const outline::Outline& page) {
    constexpr const char* names[] = {"title",     "alt",     "badge",     "source",  "author",
                                     "published", "updated", "tag",       "section", "provenance",
                                     "block",     "link",    "furniture", "unknown"};
    std::string out;
    for (const outline::Piece& piece : page) {
        if (!out.empty()) out += '\n';
        out += names[static_cast<std::size_t>(piece.role)];
        if (piece.shown_level != 0) out += " h" + std::to_string(piece.shown_level);
        if (!piece.block.lang.empty()) out += " [" + piece.block.lang + "]";
        if (piece.made) out += " made";
        out += ": " + piece.block.text.plain();
        if (!piece.href.empty()) out += " -> " + piece.href;
    }
    return out;
}

}  // namespace digestkit::test
