// SPDX-License-Identifier: MIT
#include "lib/formats/docx/roles.h"

#include <algorithm>
#include <optional>

#include "lib/model/bounds.h"

namespace digestkit::docx {
namespace {

using outline::Piece;
using outline::Role;

struct FieldStyle {
    Style style;
    Role role;
    bool several;
};

constexpr FieldStyle field_styles[] = {
    {Style::alternative_title, Role::alt_title, false},
    {Style::badge, Role::badge, false},
    {Style::badges, Role::badge, true},
    {Style::source, Role::source, false},
    {Style::author, Role::author, false},
    {Style::authors, Role::author, true},
    {Style::published, Role::published, false},
    {Style::updated, Role::updated, false},
    {Style::tag, Role::tag, false},
    {Style::tags, Role::tag, true},
    {Style::provenance, Role::provenance, false},
    {Style::link, Role::link, false},
};

const FieldStyle* field_of(Style style) noexcept {
    const auto* const found = std::find_if(std::begin(field_styles), std::end(field_styles),
                                           [style](const FieldStyle& row) { return row.style == style; });
    return found == std::end(field_styles) ? nullptr : found;
}

Piece piece_of(const Paragraph& paragraph, Role role) {
    Piece piece;
    piece.role = role;
    piece.block.lang = paragraph.block.lang;
    piece.lang_unsaid = !paragraph.lang_named;
    piece.begin = paragraph.begin;
    piece.end = paragraph.end;
    piece.places = paragraph.places;
    return piece;
}

/// Of a piece without the label, if the paragraph has one.
std::shared_ptr<const outline::PiecePlaces> places_of_text(const Paragraph& paragraph) {
    const Block& block = paragraph.block;
    if (!block.label || !paragraph.places) return paragraph.places;
    const std::string front = *block.label + block.sep;
    return outline::behind(paragraph.places, front + block.text.plain(), front.size());
}

std::string first_target(const Text& text) {
    for (const Text::Run& run : text.runs()) {
        if (run.marks.href) return *run.marks.href;
    }
    return {};
}

void add_field(const Paragraph& paragraph, const FieldStyle& field, outline::Outline& pieces) {
    const Text& text = paragraph.block.text;
    if (!field.several) {
        Piece piece = piece_of(paragraph, field.role);
        piece.block.text = field.role == Role::alt_title ? text : Text(text.plain());
        piece.places = places_of_text(paragraph);
        if (field.role == Role::source || field.role == Role::link) piece.href = first_target(text);
        pieces.push_back(std::move(piece));
        return;
    }
    std::string_view rest = text.plain();
    const auto places = places_of_text(paragraph);
    while (!rest.empty()) {
        const std::size_t end = rest.find(value_separator);
        const std::string_view value = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + value_separator.size());
        if (value.empty()) continue;
        pieces.push_back(piece_of(paragraph, field.role));
        pieces.back().block.text = Text(std::string(value));
        const auto begin = static_cast<std::size_t>(value.data() - text.plain().data());
        pieces.back().places = outline::behind(places, text.plain(), begin);
    }
}

}  // namespace

bool is_field(Style style) noexcept {
    return field_of(style) != nullptr || style == Style::section;
}

Piece section_piece(const Paragraph& paragraph) {
    Piece piece = piece_of(paragraph, Role::section);
    piece.block.text = Text(paragraph.block.text.plain());
    piece.places = places_of_text(paragraph);
    piece.shown_level = paragraph.shown_level;
    return piece;
}

Piece title_piece(const Paragraph& paragraph) {
    Piece piece = piece_of(paragraph, Role::title);
    piece.block.text = paragraph.block.text;
    piece.places = places_of_text(paragraph);
    piece.shown_level = paragraph.shown_level;
    return piece;
}

void add_pieces(const Paragraph& paragraph, outline::Outline& pieces) {
    if (const FieldStyle* const field = field_of(paragraph.style)) {
        return add_field(paragraph, *field, pieces);
    }
    Piece piece = piece_of(paragraph, Role::block);
    piece.block = paragraph.block;
    if (piece.block.type == BlockType::heading) {
        piece.shown_level = std::min<std::uint8_t>(std::max<std::uint8_t>(paragraph.shown_level, 1),
                                                   static_cast<std::uint8_t>(max_level));
        piece.block.level = piece.shown_level;
    }
    if (piece.block.type == BlockType::rule && !piece.block.text.empty()) {
        piece.block.type = BlockType::paragraph;  // somebody wrote where a line was
    }
    pieces.push_back(std::move(piece));
}

}  // namespace digestkit::docx
