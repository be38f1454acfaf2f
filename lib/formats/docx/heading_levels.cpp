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

struct Heading {
    const Piece* piece;
    std::size_t depth;  ///< how many headings of its section it stands below
};

std::vector<Heading> headings_of(const Outline& outline) {
    std::vector<Heading> headings;
    std::vector<std::uint8_t> open;  // the levels that it stands below, as shown
    for (const Piece& piece : outline) {
        if (piece.role == outline::Role::section) open.clear();
        if (piece.role != outline::Role::block || piece.block.type != BlockType::heading) continue;
        while (!open.empty() && open.back() >= piece.shown_level) open.pop_back();
        headings.push_back({&piece, open.size()});
        open.push_back(piece.shown_level);
    }
    return headings;
}

/// Levels to be tried: of headings of the section that stand as deep, then all.
std::vector<std::uint8_t> choices(const std::vector<Heading>& shown, std::size_t section, std::size_t depth) {
    std::vector<std::uint8_t> levels;
    for (const Heading& heading : shown) {
        if (heading.piece->section == section && heading.depth == depth)
            levels.push_back(heading.piece->block.level);
    }
    for (std::uint8_t each = 1; each <= max_level; ++each) levels.push_back(each);
    return levels;
}

}  // namespace

void set_levels(Record& record, const Outline& page, const outline::ShowOptions& options) {
    const std::vector<Heading> wanted = headings_of(page);
    Outline shown = outline::show(record, options);
    std::vector<Heading> headings = headings_of(shown);
    if (wanted.size() != headings.size()) return;  // some are not shown again
    int corrections = 0;
    for (std::size_t i = 0; i < wanted.size() && corrections < most_corrections; ++i) {
        const std::size_t depth = wanted[i].depth;
        if (headings[i].depth == depth) continue;
        ++corrections;
        const std::size_t section = headings[i].piece->section;
        std::uint8_t& own = record.sections[section].blocks[headings[i].piece->index].level;
        const std::uint8_t before = own;
        const std::vector<std::uint8_t> levels = choices(headings, section, depth);
        const bool found = std::any_of(levels.begin(), levels.end(), [&](std::uint8_t each) {
            own = each;
            const Outline tried = outline::show(record, options);
            return headings_of(tried)[i].depth == depth;
        });
        if (!found) own = before;
        shown = outline::show(record, options);
        headings = headings_of(shown);
    }
}

}  // namespace digestkit::docx
