// SPDX-License-Identifier: MIT
#include "lib/formats/docx/record_body.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::docx {

using outline::Piece;
using outline::Role;
using outline::Word;

namespace {

constexpr std::string_view middle_dot = "\xC2\xB7";

bool ends_in_blank(std::string_view text) {
    std::size_t last = text.size();
    do --last;
    while (last > 0 && is_continuation(text[last]));
    return is_blank(text.substr(last));
}

/// It can stand between separators and be told from its neighbours.
bool fits_a_line(const Piece& piece) {
    const std::string_view text = piece.block.text.plain();
    return !text.empty() && text.find(middle_dot) == std::string_view::npos &&
           !is_blank(code_point_at(text, 0).value) && !ends_in_blank(text);
}

struct ValueStyles {
    Style one, several;
};

std::optional<ValueStyles> value_styles(Role role) {
    switch (role) {
        case Role::badge:
            return ValueStyles{Style::badge, Style::badges};
        case Role::author:
            return ValueStyles{Style::author, Style::authors};
        case Role::tag:
            return ValueStyles{Style::tag, Style::tags};
        default:
            return std::nullopt;
    }
}

}  // namespace

std::string_view style_id(Style style) noexcept {
    const auto row = std::find_if(paragraph_styles.begin(), paragraph_styles.end(),
                                  [style](const StyleName& name) { return name.style == style; });
    return row->id;
}

std::string_view heading_id(std::size_t level) noexcept {
    constexpr std::array<std::string_view, 9> ids = {"Heading1", "Heading2", "Heading3",
                                                     "Heading4", "Heading5", "Heading6",
                                                     "Heading7", "Heading8", "Heading9"};
    return ids[std::clamp<std::size_t>(level, 1, ids.size()) - 1];
}

RecordBody::RecordBody(ParagraphWriter& paragraphs, ListNumbers& lists, std::string words_lang)
    : paragraphs_(paragraphs),
      lists_(lists),
      words_lang_(std::move(words_lang)),
      furniture_lang_(outline::words_language(words_lang_)) {}

void RecordBody::write(const outline::Outline& shown, bool joined, std::size_t number,
                       const std::string& bookmark) {
    in_links_ = false;
    lists_.end_list();
    const bool titled = !shown.empty() && shown.front().role == Role::title;
    title(titled ? &shown.front() : nullptr, joined, number, bookmark);
    for (std::size_t i = titled ? 1 : 0; i < shown.size();) {
        std::size_t end = i + 1;
        if (value_styles(shown[i].role)) {
            while (end < shown.size() && shown[end].role == shown[i].role) ++end;
            values_line(std::span(shown).subspan(i, end - i));
        } else {
            piece(shown[i]);
        }
        i = end;
    }
}

void RecordBody::open(Style style, const std::string& lang) {
    paragraphs_.open(style_id(style), lang);
}

void RecordBody::open_heading(std::size_t level, const std::string& lang) {
    paragraphs_.open(heading_id(level), lang);
}

void RecordBody::words(Word word, std::string_view behind) {
    paragraphs_.words(std::string(outline::word(word, words_lang_)) + std::string(behind), furniture_lang_);
}

void RecordBody::title(const Piece* piece, bool joined, std::size_t number, const std::string& bookmark) {
    if (joined) {
        open(Style::joined, words_lang_);
        paragraphs_.close();
        if (piece == nullptr) return;
    }
    const bool blank = piece == nullptr || is_blank(piece->block.text.plain());
    open_heading(joined ? 2 : 1, piece != nullptr ? piece->block.lang : furniture_lang_);
    if (!bookmark.empty()) paragraphs_.bookmark(number, bookmark);
    if (blank) words(Word::untitled, {});
    if (!blank) paragraphs_.text(piece->block.text);
    paragraphs_.close();
}

void RecordBody::values_line(std::span<const Piece> values) {
    const ValueStyles styles = *value_styles(values.front().role);
    const bool one_line = std::all_of(values.begin(), values.end(), fits_a_line);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i == 0 || !one_line) open(one_line ? styles.several : styles.one, values[i].block.lang);
        if (i == 0 && values[i].role == Role::tag) words(Word::tags, ": ");
        if (i != 0 && one_line) paragraphs_.plain(value_separator, {});
        paragraphs_.text(values[i].block.text);
        if (!one_line) paragraphs_.close();
    }
    if (one_line) paragraphs_.close();
}

void RecordBody::piece(const Piece& piece) {
    switch (piece.role) {
        case Role::title:
        case Role::alt_title:
            open(Style::alternative_title, piece.block.lang);
            break;
        case Role::source:
            open(Style::source, piece.block.lang);
            paragraphs_.linked(piece.block.text.plain(), piece.href);
            return paragraphs_.close();
        case Role::published:
        case Role::updated:
            return date(piece);
        case Role::section:
            return section(piece);
        case Role::provenance:
            lists_.interrupt();
            open(Style::provenance, piece.block.lang);
            break;
        case Role::link:
            return link(piece);
        case Role::block:
            return block(piece);
        default:
            return;
    }
    paragraphs_.text(piece.block.text);
    paragraphs_.close();
}

void RecordBody::date(const Piece& piece) {
    const bool updated = piece.role == Role::updated;
    open(updated ? Style::updated : Style::published, piece.block.lang);
    if (updated) words(Word::updated, ": ");
    paragraphs_.text(piece.block.text);
    paragraphs_.close();
}

void RecordBody::section(const Piece& piece) {
    lists_.end_list();
    if (piece.block.text.empty()) {
        open(Style::section, piece.block.lang);
    } else {
        open_heading(piece.shown_level, piece.block.lang);
        paragraphs_.text(piece.block.text, "DigestSectionLabel");
    }
    paragraphs_.close();
}

void RecordBody::block(const Piece& piece) {
    const Block& block = piece.block;
    if (block.type == BlockType::item) return item(block);
    lists_.interrupt();
    switch (block.type) {
        case BlockType::heading:
            open_heading(piece.shown_level, block.lang);
            break;
        case BlockType::quote:
            open(Style::quote, block.lang);
            break;
        case BlockType::code:
            open(Style::code, block.lang);
            break;
        case BlockType::rule:
            open(Style::rule, block.lang);
            break;
        default:
            open(Style::body_text, block.lang);
    }
    paragraphs_.text(block.text);
    paragraphs_.close();
}

void RecordBody::item(const Block& block) {
    const Style style = block.ordered ? Style::number : Style::bullet;
    paragraphs_.open(style_id(style), block.lang, lists_.place(block));
    if (block.label && !block.label->empty()) {
        paragraphs_.plain(*block.label, "DigestLabel");
        paragraphs_.plain(block.sep, "DigestSeparator");
    }
    paragraphs_.text(block.text);
    paragraphs_.close();
}

void RecordBody::link(const Piece& piece) {
    if (!std::exchange(in_links_, true)) {
        open(Style::furniture, furniture_lang_);
        words(Word::links, {});
        paragraphs_.close();
    }
    open(Style::link, piece.block.lang);
    if (piece.rel == LinkRel::discussion) words(Word::discussion, ": ");
    if (piece.rel == LinkRel::reference) words(Word::reference, ": ");
    paragraphs_.linked(piece.block.text.plain(), piece.href);
    paragraphs_.close();
}

}  // namespace digestkit::docx
