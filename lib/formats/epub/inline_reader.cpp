// SPDX-License-Identifier: MIT
#include "lib/formats/epub/inline_reader.h"

#include <algorithm>

#include "lib/formats/epub/link_attribute.h"
#include "lib/formats/epub/names.h"
#include "lib/outline/strong_label.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::epub {

using xmlio::Markup;

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_skipped(std::string_view name) noexcept {
    return is_never_shown(name) || name == "rt" || name == "rp";
}

/// A blank at the border of a mark is outside of it: "a <b>b</b>", "<b>a </b>b" and "a<b> b</b>" show the
/// same.
Marks common(const Marks& a, const Marks& b) {
    Marks both;
    both.strong = a.strong && b.strong;
    both.emphasis = a.emphasis && b.emphasis;
    both.code = a.code && b.code;
    if (a.href == b.href) both.href = a.href;
    return both;
}

/// Text without its first `count` bytes.
Text without_front(const Text& text, std::size_t count) {
    Text rest;
    for (const Text::Run& run : text.runs()) {
        const std::size_t cut = std::min(count, run.text.size());
        count -= cut;
        if (cut < run.text.size() || cut == 0) rest.append(run.text.substr(cut), run.marks);
    }
    return rest;
}

}  // namespace

bool is_picture(std::string_view name) noexcept {
    return name == "img" || name == "image";
}

bool is_never_shown(std::string_view name) noexcept {
    return name == "script" || name == "style" || name == "template" || name == "head";
}

void InlineReader::add(Markup::Node node, const Marks& marks) {
    if (markup_->is_text(node)) {
        if (!places_) return add_text(markup_->text(node), marks);
        xmlio::TextCursor cursor(*markup_, node);
        cursor_ = &cursor;
        node_text_ = markup_->text(node);
        add_text(node_text_, marks);
        cursor_ = nullptr;
        return;
    }
    const std::string_view name = markup_->name(node);
    if (is_skipped(name) || markup_->attribute(node, attribute::furniture)) return;
    if (name == "br") {
        pending_.reset();
        if (places_) note_place(node, {});
        text_.append("\n", marks);
    } else if (name == "strong" || name == "b") {
        if (take_label(node)) return;
        Marks inner = marks;
        inner.strong = true;
        add_children(node, inner);
    } else if (name == "em" || name == "i") {
        Marks inner = marks;
        inner.emphasis = true;
        add_children(node, inner);
    } else if (name == "code" || name == "tt" || name == "kbd" || name == "samp") {
        Marks inner = marks;
        inner.code = true;
        add_children(node, inner);
    } else if (name == "q") {
        add_quotation(node, marks);
    } else if (is_picture(name)) {
        if (images_) add_image(node, marks);
    } else {
        add_link(node, name, marks);
    }
}

void InlineReader::add_link(Markup::Node node, std::string_view name, Marks marks) {
    const std::string_view link = link_attribute(*markup_, node);
    const bool leads = link == attribute::href || (name == "a" && !link.empty());
    const auto href = leads ? markup_->attribute(node, link) : std::nullopt;
    if (href) marks.href = std::string(*href);
    if (href && link_ == Markup::none) link_ = node;
    add_children(node, marks);
}

/// Readers show marks around it that stand in no text.
void InlineReader::add_quotation(Markup::Node node, const Marks& marks) {
    const bool inner = quotations_++ % 2 != 0;
    const auto add_mark = [&](std::string_view mark) {
        if (places_) note_place(node, {});
        append(mark, marks);
    };
    add_mark(inner ? "\u2018" : "\u201C");
    add_children(node, marks);
    add_mark(inner ? "\u2019" : "\u201D");
    --quotations_;
}

void InlineReader::add_image(Markup::Node node, Marks marks) {
    auto source = markup_->attribute(node, "src");
    if (!source) source = markup_->attribute(node, "href");
    if (!source) return;
    has_image_ = true;
    marks.href = std::string(*source);
    if (places_) note_place(node, "alt");
    append(markup_->attribute(node, "alt").value_or(""), marks);
}

void InlineReader::add_children(Markup::Node node, const Marks& marks) {
    if (marks.href && markup_->first(node) == Markup::none) append("", marks);  // a link without words
    for (Markup::Node child = markup_->first(node); child != Markup::none; child = markup_->next(child))
        add(child, marks);
}

/// Only in front of everything else.
bool InlineReader::take_label(Markup::Node node) {
    const auto separator = markup_->attribute(node, attribute::label);
    if (!separator || !blank()) return false;
    InlineReader inner(*markup_, space_, images_, places_);
    inner.add_children(node);
    label_places_ = inner.words();
    label_ = inner.take().plain();
    separator_ = std::string(*separator);
    return true;
}

void InlineReader::append(std::string_view text, const Marks& marks) {
    if (pending_) {
        const bool at_line_start = text_.plain().empty() || text_.plain().back() == '\n';
        if (!at_line_start) text_.append(" ", common(common(last_, *pending_), marks));
        pending_.reset();
    }
    append_exact(text, marks);
}

void InlineReader::append_exact(std::string_view text, const Marks& marks) {
    if (cursor_ != nullptr) note_place(text);
    text_.append(text, marks);
    last_ = marks;
}

/// `text` is a part of the text node that is being added.
void InlineReader::note_place(std::string_view text) {
    const auto from = static_cast<std::size_t>(text.data() - node_text_.data());
    cursor_->place(from, from + text.size(), text_.plain().size(), text_places_);
}

void InlineReader::note_place(Markup::Node node, std::string_view attribute) {
    const auto value = markup_->attribute_place(node, attribute);
    text_places_.add(text_.plain().size(), value ? value->first : markup_->begin(node));
}

void InlineReader::add_text(std::string_view text, const Marks& marks) {
    if (space_ == Space::kept) {
        append_exact(text, marks);
    } else if (space_ == Space::exact && text.find('\n') == std::string_view::npos) {
        append(text, marks);
    } else {
        add_folded(text, marks);
    }
}

void InlineReader::add_folded(std::string_view text, const Marks& marks) {
    std::size_t done = 0;
    while (done < text.size()) {
        std::size_t begin = text.find_first_of(space_ == Space::exact ? "\n" : blanks, done);
        if (begin == std::string_view::npos) begin = text.size();
        if (space_ == Space::exact && begin < text.size()) {  // white space in front of the LF too
            while (begin > done && blanks.find(text[begin - 1]) != std::string_view::npos) --begin;
        }
        if (begin > done) append(text.substr(done, begin - done), marks);
        if (begin == text.size()) return;
        if (!pending_) pending_ = marks;
        done = std::min(text.find_first_not_of(blanks, begin), text.size());
    }
}

/// The text behind a label begins with the separator, which belongs to neither. Where nothing follows it, its
/// blank went with the white space of an editor who laid the page out in lines.
std::optional<std::size_t> InlineReader::separator_bytes() const noexcept {
    if (!label_) return std::nullopt;
    const std::string_view text = text_.plain(), separator = separator_;
    if (text.starts_with(separator)) return separator.size();
    const bool cut = separator.starts_with(text) && is_blank(separator.substr(text.size()));
    return cut ? std::optional(text.size()) : std::nullopt;
}

/// An editor may have written another one, which stands in the text as well.
bool InlineReader::says_separator() const noexcept {
    if (separator_bytes()) return true;
    const std::string_view text = trimmed(text_.plain());
    return !text.empty() && is_punctuation(code_point_at(text, 0).value);
}

TextPlaces InlineReader::words() const {
    if (!label_) return text_places_;
    TextPlaces words = label_places_;
    words.add(label_->size() + (says_separator() ? 0 : separator_.size()), text_places_);
    return words;
}

Text InlineReader::take() {
    Text text;
    if (label_) {
        Marks strong;
        strong.strong = true;
        text.append(*label_, strong);
        for (const Text::Run& run : text_.runs()) text.append(run.text, run.marks);
    } else {
        text = std::move(text_);
    }
    begin_anew();
    return text;
}

void InlineReader::take_item(Block& block) {
    if (!label_) {
        block.text = take();
        return;
    }
    if (const auto separator = separator_bytes()) {
        block.label = std::move(label_);
        block.sep = std::move(separator_);
        block.text = *separator > 0 ? without_front(text_, *separator) : std::move(text_);
        return begin_anew();
    }
    const bool said = says_separator();
    block.label = label_;
    block.sep = said ? std::string() : separator_;
    block.text = text_;
    Block other;
    other.type = BlockType::item;
    other.text = take();
    outline::split_strong_label(other);
    if (!other.label) return;
    block.label = std::move(other.label);
    block.sep = std::move(other.sep);
    block.text = std::move(other.text);
}

void InlineReader::begin_anew() {
    text_ = Text();
    text_places_ = TextPlaces();
    pending_.reset();
    label_.reset();
}

}  // namespace digestkit::epub
