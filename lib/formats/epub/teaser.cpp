// SPDX-License-Identifier: MIT
#include "lib/formats/epub/teaser.h"

#include <string_view>

#include "lib/unicode/properties.h"

namespace digestkit::epub {

namespace {

using outline::Piece;
using outline::Role;

/// As long as the summaries of section pages in newspapers of calibre.
constexpr std::size_t summary_reach = 500;

std::string_view primary_language(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

/// How far a paragraph is from what is wanted: first the language, then the kind of its section.
int distance(const Piece& paragraph, SectionKind kind, std::string_view lang) {
    int far = primary_language(paragraph.block.lang) == primary_language(lang) ? 0 : 10;
    switch (kind) {
        case SectionKind::summary:
            return far;
        case SectionKind::digest:
            return far + 1;
        case SectionKind::translation:
        case SectionKind::full_text:
            return far + 2;
        default:
            return far + 3;
    }
}

}  // namespace

void add_teaser(ChapterEntry& entry, const outline::Outline& shown, const std::string& lang) {
    SectionKind kind = SectionKind::other;
    const Piece* best = nullptr;
    int least = 0;
    for (const Piece& piece : shown) {
        if (piece.role == Role::source || piece.role == Role::published) {
            if (!entry.note.empty()) entry.note += " · ";
            entry.note += one_line(piece.block.text.plain(), summary_reach);
        }
        if (piece.role == Role::section && piece.kind) kind = *piece.kind;
        if (piece.role != Role::block || piece.block.type != BlockType::paragraph) continue;
        if (is_blank(piece.block.text.plain())) continue;
        const int far = distance(piece, kind, lang);
        if (best == nullptr || far < least) {
            best = &piece;
            least = far;
        }
    }
    if (best == nullptr) return;
    entry.summary = one_line(best->block.text.plain(), summary_reach);
    entry.summary_lang = best->block.lang;
}

}  // namespace digestkit::epub
