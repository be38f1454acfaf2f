// SPDX-License-Identifier: MIT
#include "lib/formats/docx/paragraph_maker.h"

#include <algorithm>

#include "lib/formats/docx/item_label.h"
#include "lib/formats/docx/office_language.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::docx {

namespace {

constexpr bool is_east_asian(char32_t c) noexcept {
    return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xA960 && c <= 0xA97F) ||
           (c >= 0xAC00 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
           (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x2'0000 && c <= 0x3'FFFF);
}

bool is_list(Style style) noexcept {
    return style == Style::bullet || style == Style::number;
}

}  // namespace

std::string_view lang_of_run(const RunProperties& look, std::string_view text) {
    if (look.right_to_left == Toggle::on) return look.complex_lang;
    if (look.lang == look.east_asian_lang) return look.lang;
    std::size_t asian = 0, all = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        asian += is_east_asian(c.value) ? 1 : 0;
        all += is_blank(c.value) ? 0 : 1;
    }
    return 2 * asian > all ? look.east_asian_lang : look.lang;
}

void ParagraphMaker::count(std::string_view text, std::string_view lang) {
    std::size_t characters = 0;
    for (const char c : text)
        characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80 && c != ' ' ? 1 : 0;
    if (characters == 0) return;
    for (Spoken& known : langs_) {
        if (known.lang != lang) continue;
        known.characters += characters;
        known.named = known.named || naming_;
        return;
    }
    constexpr std::size_t most_langs = 64;  // of one paragraph: each run looks through them
    if (langs_.size() < most_langs) langs_.push_back({lang, characters, naming_});
}

void ParagraphMaker::add(std::string_view text, Marks marks, RunRole role, std::string_view lang, Node node,
                         const TextPlaces& places) {
    if (text.empty() && !marks.href) return;
    if (!is_blank(text)) largest_ = std::max(largest_, size_);
    outside_ = outside_ || (!inside_ && !is_blank(text));
    if (first_ == xmlio::Markup::none) first_ = node;
    last_ = node;
    if (std::exchange(break_, false) && !pieces_.empty()) pieces_.push_back({"\n", {}, RunRole::text});
    if (role != RunRole::words) count(text, lang);
    if (!pieces_.empty() && pieces_.back().role == role && pieces_.back().marks == marks && !text.empty()) {
        if (!places.empty()) pieces_.back().places.add(pieces_.back().text.size(), places);
        pieces_.back().text += text;
    } else {
        pieces_.push_back({std::string(text), std::move(marks), role, places});
    }
}

/// The language of most characters, if there are any.
const ParagraphMaker::Spoken* ParagraphMaker::most_spoken() const {
    const auto most = std::max_element(langs_.begin(), langs_.end(), [](const Spoken& a, const Spoken& b) {
        return a.characters < b.characters;
    });
    return most == langs_.end() ? nullptr : &*most;
}

std::string_view ParagraphMaker::lang_of_sign(const ParagraphLook& look) const {
    RunProperties mark = look.mark;
    if (look.right_to_left && !mark.complex_lang.empty()) return mark.complex_lang;
    if (look.style != nullptr) inherit(mark, look.style->look);
    return mark.lang;
}

/// The label of an item, where runs say so, and what parts it from the text; they leave the pieces.
void ParagraphMaker::take_label(Block& block) {
    std::size_t count = 0;
    std::string label;
    while (count < pieces_.size() && pieces_[count].role == RunRole::label) label += pieces_[count++].text;
    if (count == 0) return;
    std::string sep;
    while (count < pieces_.size() && pieces_[count].role == RunRole::separator) sep += pieces_[count++].text;
    pieces_.erase(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(count));
    block.label = std::move(label);
    block.sep = std::move(sep);
}

void ParagraphMaker::type(Paragraph& paragraph, const ParagraphLook& look, ListCounter& lists,
                          bool& unknown_list) {
    const NamedStyle named = look.style != nullptr ? look.style->named : NamedStyle{};
    Block& block = paragraph.block;
    ListChoice place = look.place;
    const bool direct = place.list.has_value();
    if (!direct && look.style != nullptr) place.list = look.style->place.list;
    if (!place.level && place.list && !direct) place.level = lists.level_of(*place.list, look.style_id);
    if (!place.level && look.style != nullptr) place.level = look.style->place.level;
    const std::uint32_t level = std::min(place.level.value_or(0), deepest_level);
    const bool in_list = place.list && *place.list != "0" && !place.list->empty();
    const ListMark mark = in_list ? lists.next(*place.list, level) : ListMark{};
    unknown_list = mark.kind == ListKind::unknown;

    const bool heading = named.style == Style::other && look.outline_level > 0;
    paragraph.style = heading ? Style::heading : named.style;
    if (contents_) paragraph.style = Style::contents;
    if (paragraph.style == Style::heading) {
        block.type = BlockType::heading;
        paragraph.shown_level = heading ? look.outline_level : std::max<std::uint8_t>(named.level, 1);
        block.level = std::min<std::uint8_t>(paragraph.shown_level, 6);
    } else if (paragraph.style == Style::quote) {
        block.type = BlockType::quote;
    } else if (paragraph.style == Style::code) {
        block.type = BlockType::code;
    } else if (paragraph.style == Style::rule) {
        block.type = pieces_.empty() ? BlockType::rule : BlockType::paragraph;
    } else if (paragraph.style == Style::other && pieces_.empty() && (line_ || look.line)) {
        block.type = BlockType::rule;
    } else if (is_list(paragraph.style) || paragraph.style == Style::other ||
               paragraph.style == Style::body_text) {
        const bool taken_out = place.list && !in_list;
        const bool by_style = is_list(paragraph.style) && !taken_out;
        const bool shown = mark.kind == ListKind::bullet || mark.kind == ListKind::ordered;
        if (!by_style && !shown && mark.kind != ListKind::unknown) return;
        block.type = BlockType::item;
        block.ordered = mark.kind == ListKind::ordered || (!shown && paragraph.style == Style::number);
        if (!mark.number.empty()) block.number = mark.number;
        block.depth =
            level == 0 && named.level > 1 ? std::min<std::uint32_t>(named.level - 1U, deepest_level) : level;
    }
}

TextPlaces ParagraphMaker::words() const {
    TextPlaces words;
    std::size_t at = 0;
    for (const Piece& piece : pieces_) {
        if (piece.role == RunRole::words) continue;
        words.add(at, piece.places);
        at += piece.text.size();
    }
    return words;
}

Paragraph ParagraphMaker::take(const ParagraphLook& look, ListCounter& lists, bool& unknown_list) {
    Paragraph paragraph;
    type(paragraph, look, lists, unknown_list);
    if (paragraph.block.type == BlockType::item) take_label(paragraph.block);
    for (Piece& piece : pieces_) {
        if (piece.role == RunRole::words) {
            paragraph.words = true;
            continue;
        }
        paragraph.section_label = paragraph.section_label || piece.role == RunRole::section_label;
        piece.marks.code = piece.marks.code && paragraph.block.type != BlockType::code;
        paragraph.block.text.append(piece.text, piece.marks);
    }
    settle_separator(paragraph.block);
    const Spoken* const spoken = most_spoken();
    paragraph.block.lang = office_code(spoken != nullptr ? spoken->lang : lang_of_sign(look));
    paragraph.size = largest_;
    paragraph.leads_inside = !outside_ && !is_blank(paragraph.block.text.plain());
    paragraph.lang_named = spoken != nullptr && spoken->named;
    *this = {};
    return paragraph;
}

namespace {

/// A sign of a list at the front leaves the text.
void recognise_marker(Paragraph& paragraph) {
    Block& block = paragraph.block;
    const std::string& plain = block.text.plain();
    if (block.type == BlockType::paragraph) {
        for (const std::string_view sign :
             {"•", "◦", "▪", "▫", "●", "○", "■", "‣", "⁃", "·", "-", "–", "*"}) {
            if (!plain.starts_with(sign) || plain.size() < sign.size() + 2) continue;
            const char next = plain[sign.size()];
            if (next != ' ' && next != '\t') continue;
            const std::size_t text = plain.find_first_not_of(" \t", sign.size());
            if (text == std::string::npos) return;
            block.type = BlockType::item;
            block.marker = std::string(sign);
            paragraph.places = outline::behind(paragraph.places, plain, text);
            block.text = block.text.behind(text);
            break;
        }
    }
}

}  // namespace

void recognise_item(Paragraph& paragraph) {
    recognise_marker(paragraph);
    Block& block = paragraph.block;
    if (block.type != BlockType::item || block.label) return;
    const std::vector<Text::Run> runs = block.text.runs();
    if (runs.size() < 2 || !runs[0].marks.strong || runs[0].marks.href || runs[0].marks.code) return;
    const std::string_view bold = runs[0].text;
    const std::size_t inside = trailing_separator(bold);
    const std::size_t after = inside == 0 ? separator_size(runs[1].text) : 0;
    if ((inside == 0 && after == 0) || bold.size() == inside) return;
    std::string label(bold.substr(0, bold.size() - inside));
    std::string sep(inside > 0 ? bold.substr(bold.size() - inside) : runs[1].text.substr(0, after));
    std::size_t taken = bold.size() + after;
    const std::string& all = block.text.plain();
    for (; after == 0 && taken < all.size() && all[taken] == ' '; ++taken) sep += ' ';
    Text rest = block.text.behind(taken);
    block.label = std::move(label);
    block.sep = std::move(sep);
    block.text = std::move(rest);
}

}  // namespace digestkit::docx
