// SPDX-License-Identifier: MIT
#include "lib/reconcile/sheet.h"

#include <algorithm>
#include <set>

#include "lib/outline/labels.h"
#include "lib/reconcile/fold.h"
#include "lib/unicode/properties.h"

namespace digestkit::merge {
namespace {

Seen see(const Piece& piece, std::size_t part) {
    Seen seen;
    seen.piece = &piece;
    seen.part = part;
    const Block& block = piece.block;
    seen.folded = fold_text(block.label ? *block.label + block.sep + block.text.plain() : block.text.plain());
    return seen;
}

void add_to_section(Sheet& sheet, const Piece& piece) {
    if (piece.role == Role::section || sheet.parts.empty()) {
        Part part;
        part.first = sheet.blocks.size();
        sheet.parts.push_back(part);
    }
    Part& part = sheet.parts.back();
    if (piece.role == Role::section) {
        part.opener = &piece;
    } else if (piece.role == Role::provenance && part.provenance == nullptr) {
        part.provenance = &piece;
    } else {
        sheet.blocks.push_back(see(piece, sheet.parts.size() - 1));
        ++part.count;
    }
}

bool is_of_section(Role role) {
    return role == Role::section || role == Role::provenance || role == Role::block || role == Role::unknown;
}

/// How high sections are shown: at the level of their headings, else right below a title.
std::uint8_t section_level(const Sheet& sheet) {
    std::uint8_t level = 0;
    for (const Part& part : sheet.parts) {
        if (part.opener == nullptr || part.opener->shown_level == 0) continue;
        level = level == 0 ? part.opener->shown_level : std::min(level, part.opener->shown_level);
    }
    return level == 0 ? 2 : level;
}

bool names_section(const Seen& seen, std::uint8_t level) {
    const Piece& piece = *seen.piece;
    if (piece.block.type != BlockType::heading || piece.shown_level == 0 || piece.shown_level > level)
        return false;
    const auto label = outline::read_label_line(trimmed(piece.block.text.plain()));
    return label && label->known_word && label->use != outline::LabelUse::source && label->value.empty();
}

}  // namespace

Sheet take_apart(const outline::Outline& outline) {
    Sheet sheet;
    for (const Piece& piece : outline) {
        if (piece.role == Role::furniture) continue;
        if (is_of_section(piece.role)) {
            add_to_section(sheet, piece);
        } else {
            sheet.fields.at(static_cast<std::size_t>(piece.role)).push_back(&piece);
        }
    }
    return sheet;
}

void promote_headings(Sheet& page, const Sheet& stored) {
    std::set<std::string_view> known;
    for (const Seen& seen : stored.blocks) {
        if (seen.piece->block.type == BlockType::heading) known.insert(seen.folded);
    }
    const std::uint8_t level = section_level(page);
    const auto opens = [&](const Seen& seen) {
        return names_section(seen, level) && known.count(seen.folded) == 0;
    };
    if (std::none_of(page.blocks.begin(), page.blocks.end(), opens)) return;
    std::vector<Part> parts;
    std::vector<Seen> blocks;
    for (const Part& old : page.parts) {
        parts.push_back(old);
        parts.back().first = blocks.size();
        parts.back().count = 0;
        for (std::size_t i = old.first; i < old.first + old.count; ++i) {
            if (opens(page.blocks[i])) {
                Part part;
                part.opener = page.blocks[i].piece;
                part.first = blocks.size();
                parts.push_back(part);
                continue;
            }
            blocks.push_back(std::move(page.blocks[i]));
            blocks.back().part = parts.size() - 1;
            ++parts.back().count;
        }
    }
    page.parts = std::move(parts);
    page.blocks = std::move(blocks);
}

bool shows_nothing(const Block& block) {
    if (block.type == BlockType::rule || (block.label && !is_blank(*block.label))) return false;
    if (!is_blank(block.text.plain())) return false;
    for (const Text::Run& run : block.text.runs()) {
        if (run.marks.href) return false;
    }
    return true;
}

bool shows_nothing(const Part& part) {
    return part.count == 0 && (part.opener == nullptr || shows_nothing(part.opener->block)) &&
           (part.provenance == nullptr || shows_nothing(part.provenance->block));
}

}  // namespace digestkit::merge
