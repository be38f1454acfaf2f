// SPDX-License-Identifier: MIT
#include "lib/formats/epub/teaser.h"

#include <algorithm>
#include <string_view>

#include "lib/unicode/breaks.h"
#include "lib/unicode/properties.h"

namespace digestkit::epub {

namespace {

using outline::Piece;
using outline::Role;

/// Some eight lines on a phone: enough to choose by. Characters of East Asia say more each.
constexpr std::size_t summary_reach = 400, summary_reach_east_asia = 180;
constexpr std::size_t note_reach = 200;

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

std::size_t reach_of(std::string_view lang) {
    const std::string_view primary = primary_language(lang);
    return primary == "zh" || primary == "ja" || primary == "ko" ? summary_reach_east_asia : summary_reach;
}

/// Whole sentences where they are at least half of what fits, else as much as fits.
std::string beginning(std::string_view text, std::size_t reach) {
    const std::string line = outline::one_line(text, text.size());
    const std::string cut = outline::one_line(text, reach);
    if (cut == line) return line;
    const std::size_t room = cut.size() - std::string_view("…").size();
    const std::string_view whole(line);
    const std::size_t sentences = last_sentence_end(whole, room);
    if (sentences >= room / 2) return std::string(trimmed(whole.substr(0, sentences)));
    const std::size_t words = last_line_end(whole, room);
    return words == 0 ? cut : std::string(trimmed(whole.substr(0, words))) + "…";
}

/// The name of a source; of a bare URL the host says enough.
std::string source_note(const Piece& source) {
    const std::string text = outline::one_line(source.block.text.plain(), note_reach);
    const std::size_t scheme = text.find("://");
    if (text != source.href || scheme == std::string::npos) return text;
    const std::size_t host = scheme + 3;
    const std::size_t end = std::min(text.find_first_of("/?#", host), text.size());
    return end == host ? text : text.substr(host, end - host);
}

}  // namespace

void add_teaser(ChapterEntry& entry, const outline::Outline& shown, const std::string& lang) {
    SectionKind kind = SectionKind::other;
    const Piece* best = nullptr;
    int least = 0;
    for (const Piece& piece : shown) {
        if (piece.role == Role::source || piece.role == Role::published) {
            if (!entry.note.empty()) entry.note += " · ";
            entry.note += piece.role == Role::source
                              ? source_note(piece)
                              : outline::one_line(piece.block.text.plain(), note_reach);
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
    entry.summary = beginning(best->block.text.plain(), reach_of(best->block.lang));
    entry.summary_lang = best->block.lang;
}

}  // namespace digestkit::epub
