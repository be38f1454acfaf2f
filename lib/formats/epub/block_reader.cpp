// SPDX-License-Identifier: MIT
#include "lib/formats/epub/block_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "lib/formats/epub/names.h"
#include "lib/formats/epub/place_reader.h"
#include "lib/model/bounds.h"
#include "lib/unicode/language.h"
#include "lib/unicode/properties.h"

namespace digestkit::epub {

using outline::Outline;
using outline::Piece;
using xmlio::Markup;

namespace {

/// A whole number up to `most`, or nothing.
std::optional<std::uint32_t> number(std::optional<std::string_view> text, std::uint32_t most) {
    if (!text) return std::nullopt;
    std::uint32_t value = 0;
    const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (failure != std::errc{} || end != text->data() + text->size() || value > most) return std::nullopt;
    return value;
}

bool holds_blocks(const Markup& markup, Markup::Node node) {
    const Markup::Node end = markup.behind(node);
    for (Markup::Node at = markup.first(node); at != end && at != Markup::none; at = markup.following(at)) {
        if (is_block_element(markup.name(at))) return true;
    }
    return false;
}

bool is_passed_over(std::string_view name) noexcept {
    return name == "nav" || is_never_shown(name);
}

}  // namespace

bool is_block_element(std::string_view name) noexcept {
    constexpr std::array<std::string_view, 42> names = {
        "address", "article", "aside", "blockquote", "body",   "center",    "dd",      "details", "dialog",
        "dir",     "div",     "dl",    "dt",         "figure", "footer",    "form",    "h1",      "h2",
        "h3",      "h4",      "h5",    "h6",         "header", "hr",        "html",    "li",      "main",
        "nav",     "ol",      "p",     "pre",        "search", "section",   "summary", "table",   "tbody",
        "td",      "tfoot",   "thead", "tr",         "ul",     "figcaption"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::uint8_t heading_level(std::string_view name) noexcept {
    const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    return heading ? static_cast<std::uint8_t>(name[1] - '0') : std::uint8_t{0};
}

std::optional<std::string> named_language(std::string_view said) {
    std::string tag(trimmed(said));
    std::replace(tag.begin(), tag.end(), '_', '-');
    return canonical_language(tag);
}

std::string language_at(const Markup& markup, Markup::Node node, const std::string& inherited) {
    auto named = markup.attribute(node, "xml:lang");
    if (!named) named = markup.attribute(node, "lang");
    if (!named) return inherited;
    if (*named == inherited || named->empty()) return std::string(*named);
    const bool root = markup.parent(node) == Markup::none;
    if (root && *named == "und") return {};
    return named_language(*named).value_or(inherited);
}

bool BlockReader::read(Node node, const std::string& lang, Outline& out) {
    const std::string_view name = markup_.name(node);
    Context context;
    if (is_picture(name)) {
        InlineReader words = text();
        words.add(node);
        finish(words, node, language_at(markup_, node, lang), context, false, out);
        return true;
    }
    const bool known = name == "p" || name == "li" || name == "ul" || name == "ol" || name == "pre" ||
                       name == "hr" || name == "blockquote" || name == "table" || heading_level(name) != 0;
    if (!known) return false;
    block(node, name, language_at(markup_, node, lang), context, out);
    return true;
}

void BlockReader::read_children(Node node, const std::string& lang, Outline& out) {
    flow(node, lang, {}, out);
}

void BlockReader::read_loose(Node first, Node end, const std::string& lang, Outline& out) {
    InlineReader words(markup_, Space::collapsed, true, places_);
    Context context;
    Node from = Markup::none;
    for (Node node = first; node != end; node = markup_.next(node)) {
        words.add(node);
        if (from == Markup::none && !words.blank()) from = node;
    }
    const bool has_image = words.has_image();
    Outline read;
    finish(words, from, lang, context, false, read);
    if (read.empty() || (!has_image && is_blank(read.front().block.text.plain()))) return;  // a target alone
    out.push_back(std::move(read.front()));
}

Piece& BlockReader::add(BlockType type, Node from, const std::string& lang, Outline& out) const {
    Piece& piece = out.emplace_back();
    piece.role = role_;
    piece.block.type = type;
    piece.block.lang = lang;
    piece.begin = markup_.begin(from);
    piece.end = markup_.end(from);
    return piece;
}

void BlockReader::note_places(Piece& piece, Node from, const InlineReader& words) const {
    if (places_) piece.places = places_of(markup_, from, words);
}

void BlockReader::flow(Node node, const std::string& lang, Context context, Outline& out) {
    InlineReader words = text();
    Node from = Markup::none;
    for (Node child = markup_.first(node); child != Markup::none; child = markup_.next(child)) {
        const std::string_view name = markup_.name(child);
        if (markup_.attribute(child, attribute::furniture) || is_passed_over(name)) continue;
        const bool is_text = markup_.is_text(child);
        if (!is_text && (is_block_element(name) || holds_blocks(markup_, child))) {
            finish(words, from, lang, context, false, out);
            words = text();
            from = Markup::none;
            block(child, name, language_at(markup_, child, lang), context, out);
            continue;
        }
        const bool between = is_text && context.item == Markup::none && words.blank();
        if (between && is_blank(markup_.text(child))) continue;
        words.add(child);
        if (from == Markup::none && !words.blank()) from = child;
    }
    finish(words, from, lang, context, context.item != Markup::none, out);
}

/// What stood without an element of its own, as far as it is anything.
void BlockReader::finish(InlineReader& words, Node from, const std::string& lang, Context& context,
                         bool even_empty, Outline& out) {
    images += words.has_image() ? 1 : 0;
    if (words.blank() && !even_empty) return;
    const Node item = context.item;
    const Node element = item != Markup::none ? item : from;
    Piece& piece = add(context.type, element, lang, out);
    note_places(piece, element, words);
    if (item != Markup::none) {
        fill_item(context, words, piece.block);
        context.type = BlockType::paragraph;  // of whatever follows in the same <li>
        context.item = Markup::none;
    } else {
        piece.block.text = words.take();
    }
}

void BlockReader::fill_item(Context& context, InlineReader& words, Block& block) const {
    const Node node = context.item;
    words.take_item(block);
    block.ordered = numbers_.has_value();
    block.depth =
        number(markup_.attribute(node, attribute::depth), max_depth).value_or(lists_ > 0 ? lists_ - 1 : 0);
    const auto optional = [this, node](std::string_view name) -> std::optional<std::string> {
        const auto value = markup_.attribute(node, name);
        return value ? std::optional<std::string>(*value) : std::nullopt;
    };
    block.marker = optional(attribute::marker);
    block.number = optional(attribute::number);
    if (!block.number) block.number = std::exchange(context.number, std::nullopt);
}

void BlockReader::block(Node node, std::string_view name, const std::string& lang, Context& context,
                        Outline& out) {
    if (name == "p" || name == "dt" || name == "dd") {
        if (holds_blocks(markup_, node)) return flow(node, lang, context, out);  // by the HTML parser
        InlineReader words = text();
        words.add_children(node);
        return finish(words, node, lang, context, own(), out);
    }
    if (name == "ul" || name == "ol" || name == "li") {
        InlineReader nothing = text();
        // The item around a list stands before it, also when it says nothing.
        if (context.item != Markup::none && name != "li") finish(nothing, node, lang, context, own(), out);
        return name == "li" ? item(node, lang, out) : list(node, lang, out);
    }
    if (const std::uint8_t level = heading_level(name)) return heading(node, level, lang, out);
    if (name == "pre") return preformatted(node, lang, out);
    if (name == "table") return table(node, lang, out);
    if (name == "hr") {
        add(BlockType::rule, node, lang, out);
    } else if (name == "blockquote") {
        const std::size_t before = out.size();
        flow(node, lang, {BlockType::quote, Markup::none}, out);
        if (own() && out.size() == before) add(BlockType::quote, node, lang, out);
    } else {
        flow(node, lang, context, out);
    }
}

void BlockReader::list(Node node, const std::string& lang, Outline& out) {
    std::optional<ListNumbers> own_numbers;
    if (markup_.name(node) == "ol") own_numbers.emplace(markup_, node);
    const std::optional<ListNumbers> outer = std::exchange(numbers_, own_numbers);
    ++lists_;
    flow(node, lang, {}, out);
    --lists_;
    numbers_ = outer;
}

/// A list of ours says the numbers of the record; that it counts is no number of it.
void BlockReader::item(Node node, const std::string& lang, Outline& out) {
    Context context{BlockType::item, node};
    if (numbers_) {
        std::string number = numbers_->next(node);
        if (!own() || numbers_->is_told()) context.number = std::move(number);
    }
    flow(node, lang, std::move(context), out);
}

void BlockReader::heading(Node node, std::uint8_t level, const std::string& lang, Outline& out) {
    InlineReader words = text();
    words.add_children(node);
    if (words.blank() && !own()) return;
    images += words.has_image() ? 1 : 0;
    Piece& piece = add(BlockType::heading, node, lang, out);
    piece.shown_level = level;
    const auto named = number(markup_.attribute(node, attribute::level), max_level);
    piece.block.level = named && *named > 0 ? static_cast<std::uint8_t>(*named) : level;
    note_places(piece, node, words);
    piece.block.text = words.take();
}

void BlockReader::preformatted(Node node, const std::string& lang, Outline& out) {
    InlineReader words(markup_, Space::kept, false, places_);
    for (Node child = markup_.first(node); child != Markup::none; child = markup_.next(child)) {
        if (markup_.name(child) == "code") {
            words.add_children(child);  // the element of the block, no mark
        } else {
            words.add(child);
        }
    }
    Piece& piece = add(BlockType::code, node, lang, out);
    const auto code_lang = markup_.attribute(node, attribute::code_lang);
    if (code_lang) piece.block.code_lang = std::string(*code_lang);
    note_places(piece, node, words);
    piece.block.text = words.take();
}

}  // namespace digestkit::epub
