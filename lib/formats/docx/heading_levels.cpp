// SPDX-License-Identifier: MIT
#include "lib/formats/docx/heading_levels.h"

#include <algorithm>
#include <vector>

#include "lib/model/bounds.h"

namespace digestkit::docx {
namespace {

using outline::Outline;
using outline::Piece;

/// The record is shown again for each: an editor adds fewer headings, a hostile document does not matter.
constexpr int most_corrections = 64;

std::vector<const Piece*> headings_of(const Outline& outline) {
    std::vector<const Piece*> headings;
    for (const Piece& piece : outline) {
        if (piece.role == outline::Role::block && piece.block.type == BlockType::heading)
            headings.push_back(&piece);
    }
    return headings;
}

/// Levels to be tried: of headings of the section that are shown at `level`, then all.
std::vector<std::uint8_t> choices(const std::vector<const Piece*>& shown, std::size_t section,
                                  std::uint8_t level) {
    std::vector<std::uint8_t> levels;
    for (const Piece* const piece : shown) {
        if (piece->section == section && piece->shown_level == level) levels.push_back(piece->block.level);
    }
    for (std::uint8_t each = 1; each <= max_level; ++each) levels.push_back(each);
    return levels;
}

}  // namespace

void set_levels(Record& record, const Outline& page, const outline::ShowOptions& options) {
    const std::vector<const Piece*> wanted = headings_of(page);
    Outline shown = outline::show(record, options);
    std::vector<const Piece*> headings = headings_of(shown);
    if (wanted.size() != headings.size()) return;  // some are not shown again
    int corrections = 0;
    for (std::size_t i = 0; i < wanted.size() && corrections < most_corrections; ++i) {
        const std::uint8_t level = wanted[i]->shown_level;
        if (headings[i]->shown_level == level) continue;
        ++corrections;
        std::uint8_t& own = record.sections[headings[i]->section].blocks[headings[i]->index].level;
        const std::uint8_t before = own;
        const std::vector<std::uint8_t> levels = choices(headings, headings[i]->section, level);
        const bool found = std::any_of(levels.begin(), levels.end(), [&](std::uint8_t each) {
            own = each;
            const Outline tried = outline::show(record, options);
            return headings_of(tried)[i]->shown_level == level;
        });
        if (!found) own = before;
        shown = outline::show(record, options);
        headings = headings_of(shown);
    }
}

}  // namespace digestkit::docx
