// SPDX-License-Identifier: MIT
#include "lib/formats/epub/bold_headings.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "lib/outline/bold_line.h"
#include "lib/unicode/properties.h"

namespace digestkit::epub {

using outline::Outline;
using outline::Piece;

std::size_t raise_bold_lines(Outline& pieces) {
    const auto is_heading = [](const Piece& piece) { return piece.block.type == BlockType::heading; };
    if (std::any_of(pieces.begin(), pieces.end(), is_heading)) return 0;
    struct Line {
        Piece* piece;
        bool begins_page;
    };
    std::vector<Line> lines;
    std::size_t shown = 0;
    std::string_view page;
    for (Piece& piece : pieces) {
        if (is_blank(piece.block.text.plain())) continue;
        const bool first = shown++ == 0 || piece.member != page;
        page = piece.member;
        if (outline::is_bold_line(piece.block)) lines.push_back({&piece, first});
        if (lines.empty()) return 0;  // the first is none
    }
    if (lines.size() == shown) return 0;
    for (const Line& line : lines) {
        Block& block = line.piece->block;
        block.type = BlockType::heading;
        block.level = line.piece->shown_level = line.begins_page ? 1 : 2;
        block.text = outline::without_bold(block.text);
    }
    return lines.size();
}

}  // namespace digestkit::epub
