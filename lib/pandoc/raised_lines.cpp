// SPDX-License-Identifier: MIT
#include "lib/pandoc/raised_lines.h"

#include <algorithm>

#include "lib/model/bounds.h"
#include "lib/outline/recognise_record.h"
#include "lib/pandoc/keyed_line.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

namespace {

bool is_linked_line(const outline::Piece& piece) {
    if (piece.block.type != BlockType::paragraph) return false;
    const auto runs = piece.block.text.runs();
    const bool all = std::all_of(runs.begin(), runs.end(), [&](const Text::Run& run) {
        return run.marks.strong && run.marks.href && run.marks.href == runs.front().marks.href;
    });
    return all && !runs.empty() && !is_blank(piece.block.text.plain());
}

bool is_text(const outline::Piece& piece) {
    return piece.block.type != BlockType::heading && piece.block.type != BlockType::rule &&
           !is_linked_line(piece);
}

}  // namespace

void raise_title(outline::Outline& pieces) {
    constexpr std::size_t longest = 200;
    if (pieces.size() < 2) return;
    Block& first = pieces.front().block;
    const bool line = first.type == BlockType::paragraph && first.text.plain().size() <= longest &&
                      !read_keyed_line(first.text) && !outline::section_label(pieces.front());
    const auto heading = std::find_if(pieces.begin(), pieces.end(), [](const outline::Piece& piece) {
        return piece.block.type == BlockType::heading;
    });
    if (!line || heading == pieces.end()) return;
    for (outline::Piece& piece : pieces) {
        if (piece.block.type != BlockType::heading) continue;
        piece.block.level = static_cast<std::uint8_t>(std::min<int>(piece.block.level + 1, max_level));
    }
    first.type = BlockType::heading;
    first.level = 1;
}

void raise_linked_lines(outline::Outline& pieces) {
    const auto opens = [&](std::size_t i) {
        return is_linked_line(pieces[i]) && i + 1 < pieces.size() && is_text(pieces[i + 1]);
    };
    std::size_t count = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) count += opens(i) ? 1 : 0;
    if (count < 2) return;
    int level = 1;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Block& block = pieces[i].block;
        if (block.type == BlockType::heading) {
            level = block.level;
        } else if (opens(i)) {
            Text unmarked;
            for (const Text::Run& run : block.text.runs())
                unmarked.append(run.text, {false, run.marks.emphasis, run.marks.code, run.marks.href});
            block.text = std::move(unmarked);
            block.type = BlockType::heading;
            block.level = static_cast<std::uint8_t>(std::min<int>(level + 1, max_level));
        }
    }
}

}  // namespace digestkit::pandoc
