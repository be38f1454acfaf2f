// SPDX-License-Identifier: MIT
#include "lib/pandoc/block_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "lib/model/bounds.h"
#include "lib/pandoc/html_source.h"
#include "lib/pandoc/list_numbers.h"
#include "lib/pandoc/names.h"
#include "lib/pandoc/paragraph_lines.h"
#include "lib/unicode/language.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

using outline::Piece;

namespace {

/// Pieces of HTML in one document that pandoc is asked about; real ones have some dozen.
constexpr std::size_t most_raw_blocks = 1000;

/// Line feeds at the end of a code block.
constexpr std::uint32_t most_end_lines = 1000;

/// "Label: text" with a label in bold, as we write it where nothing else is said.
void split_plain_label(Block& block) {
    const auto runs = block.text.runs();
    if (runs.empty() || !(runs[0].marks == Marks{true, false, false, std::nullopt})) return;
    const std::size_t label = runs[0].text.size();
    if (block.text.plain().compare(label, 2, ": ") != 0) return;
    block.label = block.text.plain().substr(0, label);
    block.text = block.text.behind(label + 2);
}

/// Behind those that are there.
void move_links(std::vector<Link>& from, std::vector<Link>& to) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    from.clear();
}

}  // namespace

void BlockReader::read(const Tree& list, const std::string& lang) {
    Context context;
    context.lang = lang;
    blocks(list, context);
}

void BlockReader::read_one(const Tree& element, const std::string& lang) {
    Context context;
    context.lang = lang;
    block(element, context);
}

void BlockReader::blocks(const Tree& list, Context& context) {
    for (const Tree& element : list.values) block(element, context);
}

SourceLines::Stretch BlockReader::place_of(const ElementAttributes& attributes, const Context& around) const {
    const std::string* where = attributes.find(position_name);
    return where != nullptr && source_.lines != nullptr ? source_.lines->find(*where) : around.where;
}

Piece& BlockReader::add(BlockType type, const Context& context) {
    Piece& piece = out_.emplace_back();
    if (source_.ours) piece.role = outline::Role::block;
    piece.block.type = type;
    piece.block.lang = context.lang;
    piece.begin = context.where.begin;
    piece.end = context.where.end;
    return piece;
}

InlineReader BlockReader::words() {
    const Texts texts = source_.ours ? Texts::ours : source_.addresses ? Texts::addressed : Texts::strange;
    return {tally_, note_count_, texts};
}

void BlockReader::block(const Tree& element, Context& context) {
    const std::size_t before = tally_.sum(), pieces = out_.size();
    take(element, context);
    if (tally_.sum() == before || tally_.first.known()) return;
    tally_.first = out_.size() > pieces ? out_[pieces].begin : context.where.begin;
}

void BlockReader::take(const Tree& element, Context& context) {
    const std::string& tag = tag_of(element);
    const Tree& content = content_of(element);
    if (tag == "Para" || tag == "Plain") {
        paragraph(content, context);
    } else if (tag == "Header") {
        heading(content, context);
    } else if (tag == "BulletList") {
        list(content, false, {}, context);
    } else if (tag == "OrderedList") {
        list(content[1], true, content[0], context);
    } else if (tag == "DefinitionList") {
        definitions(content, context);
    } else if (tag == "CodeBlock") {
        code_block(content, context);
    } else if (tag == "RawBlock") {
        raw(content, context);
    } else if (tag == "BlockQuote") {
        Context inner = context;
        inner.type = BlockType::quote;
        inner.item = false;
        blocks(content, inner);
    } else if (tag == "HorizontalRule") {
        add(BlockType::rule, context);
    } else if (tag == "Table") {
        table(content, context);
    } else if (tag == "Div") {
        div(content, context);
    } else if (tag == "Figure") {
        blocks(content[2], context);
        blocks(content[1][1], context);
    } else if (tag == "LineBlock") {
        InlineReader words = this->words();
        const std::size_t before = out_.size();
        for (std::size_t i = 0; i < content.values.size(); ++i) {
            if (i > 0) words.lines().back().append("\n");
            words.add(content[i]);
        }
        put(context, InlineReader::joined(words.lines()), words.language());
        settle(words, context, before);
    }
}

void BlockReader::put(Context& context, Text text, const std::string& lang) {
    Piece& piece = add(context.item ? BlockType::item : context.type, context);
    if (context.item) {
        piece.block.ordered = context.ordered;
        piece.block.number = context.number;
        piece.block.depth = std::min<std::uint32_t>(context.depth - 1, max_depth);
    }
    if (!lang.empty()) piece.block.lang = lang;
    piece.block.text = std::move(text);
    context.item = false;  // what follows in the item are paragraphs
}

void BlockReader::marked_paragraph(const Tree& inlines, Context& context) {
    InlineReader words = this->words();
    words.add(inlines);
    const bool item = context.item;
    put(context, InlineReader::joined(words.lines()), {});
    if (!item) return;
    Block& block = out_.back().block;
    const InlineReader::Label& label = words.label();
    if (label.sep > 0) {
        block.label = block.text.plain().substr(0, label.label);
        block.sep = block.text.plain().substr(label.label, label.sep - label.label);
        block.text = block.text.behind(label.sep);
    } else if (!label.none) {
        split_plain_label(block);
    }
    const Tree& only = inlines[0];
    if (inlines.values.size() != 1 || tag_of(only) != "Span") return;
    const ElementAttributes attributes(content_of(only)[0]);
    if (!attributes.has_class(classes::item)) return;
    if (const std::string* lang = attributes.find(keys::lang))
        block.lang = lang->empty() ? std::string() : canonical_language(*lang).value_or(block.lang);
    if (const std::string* marker = attributes.find(keys::marker)) block.marker = *marker;
    if (const std::string* number = attributes.find(keys::number)) {
        block.number = *number;
        if (number->empty() && block.ordered) block.number.reset();
    }
    if (const std::string* depth = attributes.find(keys::depth))
        block.depth = number_of(*depth, max_depth).value_or(block.depth);
}

void BlockReader::paragraph(const Tree& inlines, Context& context) {
    if (source_.ours) return marked_paragraph(inlines, context);
    InlineReader words = this->words();
    words.add(inlines);
    const bool labelled = context.type == BlockType::paragraph && context.depth == 0;
    const std::size_t before = out_.size();
    for (Text& text : paragraphs_of(words.lines(), labelled)) put(context, std::move(text), words.language());
    settle(words, context, before);
}

/// What the words of the pieces from `first` on say beside their text.
void BlockReader::settle(InlineReader& words, const Context& context, std::size_t first) {
    for (std::size_t i = first; i < out_.size(); ++i) out_[i].only_shows = words.only_shows();
    if (first < out_.size()) move_links(words.pictures(), out_[first].links);
    notes(words, context);
}

void BlockReader::notes(const InlineReader& words, const Context& context) {
    std::size_t number = words.first_note();
    for (const Tree* note : words.notes()) {
        Context inner;
        inner.lang = context.lang;
        inner.where = context.where;
        const std::size_t before = out_.size();
        blocks(*note, inner);
        if (out_.size() == before) continue;
        Text& text = out_[before].block.text;
        Text marked(fmt::format("[{}] ", number++));
        for (const Text::Run& run : text.runs()) marked.append(run.text, run.marks);
        text = std::move(marked);
    }
}

void BlockReader::heading(const Tree& content, const Context& context) {
    const ElementAttributes attributes(content[1]);
    InlineReader words = this->words();
    words.add(content[2]);
    Context own = context;
    own.where = place_of(attributes, context);
    if (const std::string* lang = attributes.find(keys::lang))
        own.lang = lang->empty() ? std::string() : canonical_language(*lang).value_or(own.lang);
    Piece& piece = add(BlockType::heading, own);
    const std::uint32_t level = number_of(content[0].text, max_level).value_or(max_level);
    piece.block.level = piece.shown_level = static_cast<std::uint8_t>(std::max<std::uint32_t>(level, 1));
    if (const std::string* level_of_record = attributes.find(keys::level); level_of_record && source_.ours) {
        const auto named = number_of(*level_of_record, max_level);
        if (named && *named > 0) piece.block.level = static_cast<std::uint8_t>(*named);
    }
    if (const std::string lang = words.language(); !lang.empty()) piece.block.lang = lang;
    piece.block.text = InlineReader::joined(words.lines());
    settle(words, own, out_.size() - 1);
}

void BlockReader::list(const Tree& items, bool ordered, const Tree& counting, const Context& context) {
    ListNumbers numbers(counting);
    for (const Tree& item : items.values) {
        Context inner = context;
        ++inner.depth;
        inner.item = true;
        inner.ordered = ordered;
        inner.number = ordered ? std::optional(numbers.next()) : std::nullopt;
        const bool starts_with_words = !item.values.empty();
        if (starts_with_words) blocks(item, inner);
        if (inner.item && !starts_with_words) put(inner, {}, {});
    }
}

/// A label is words alone: where they lead are links of the record.
void BlockReader::keep_links_of(InlineReader& label, Piece& piece) {
    for (const Text& line : label.lines()) {
        for (const Text::Run& run : line.runs()) {
            if (!run.marks.href) continue;
            Link& link = piece.links.emplace_back();
            link.href = *run.marks.href;
            if (!is_blank(run.text) && run.text != link.href) link.text = std::string(trimmed(run.text));
        }
    }
    move_links(label.pictures(), piece.links);
}

void BlockReader::definitions(const Tree& content, const Context& context) {
    for (const Tree& entry : content.values) {
        InlineReader term = words();
        term.add(entry[0]);
        for (const Tree& meaning : entry[1].values) {
            Context inner = context;
            ++inner.depth;
            inner.item = true;
            const std::size_t before = out_.size();
            blocks(meaning, inner);
            if (out_.size() == before) continue;
            if (out_[before].block.type == BlockType::item)
                out_[before].block.label = InlineReader::joined(term.lines()).plain();
            keep_links_of(term, out_[before]);
        }
    }
}

void BlockReader::code_block(const Tree& content, const Context& context) {
    const ElementAttributes attributes(content[0]);
    std::string text = content[1].text, lang = attributes.first_class();
    if (const std::string* named = attributes.find(keys::code_lang)) lang = *named;
    if (const std::string* lines = attributes.find(keys::end_lines))
        text.append(number_of(*lines, most_end_lines).value_or(0), '\n');
    if (!source_.ours && text.ends_with('\n')) text.pop_back();
    Context own = context;
    own.where = place_of(attributes, context);
    code(std::move(text), std::move(lang), own);
}

void BlockReader::code(std::string text, std::string lang, const Context& context) {
    Piece& piece = add(BlockType::code, context);
    piece.block.text = Text(std::move(text));
    if (!lang.empty()) piece.block.code_lang = std::move(lang);
}

void BlockReader::raw(const Tree& content, Context& context) {
    const std::string& format = content[0].text;
    const std::string& text = content[1].text;
    if (format != "html") return code(text, format, context);
    const std::string_view bare = trimmed(text);
    if (bare.starts_with("<!--") && bare.find("-->") == bare.size() - 3) return;
    for (const std::string_view element : {"<script", "<style"}) {
        if (text.find(element) != std::string::npos) ++tally_.scripts;
    }
    ++tally_.html;
    if (!source_.html || ++raw_count_ > most_raw_blocks) return code(text, format, context);
    const std::optional<Tree> inside = source_.html(with_media_shown(text, Markup::pieces, tally_));
    if (!inside) return code(text, format, context);
    blocks((*inside)["blocks"], context);
}

void BlockReader::div(const Tree& content, Context& context) {
    const ElementAttributes attributes(content[0]);
    Context inner = context;
    inner.where = place_of(attributes, context);
    if (const std::string* lang = attributes.find(keys::lang))
        inner.lang = lang->empty() ? std::string() : canonical_language(*lang).value_or(inner.lang);
    blocks(content[1], inner);
    context.item = inner.item;
}

}  // namespace digestkit::pandoc
