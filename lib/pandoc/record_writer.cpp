// SPDX-License-Identifier: MIT
#include "lib/pandoc/record_writer.h"

#include <algorithm>
#include <utility>

#include "lib/model/names.h"
#include "lib/outline/kind_words.h"
#include "lib/outline/labels.h"
#include "lib/pandoc/names.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

using outline::Piece;
using outline::Role;
using outline::Word;

namespace {

constexpr std::string_view separator = " \xC2\xB7 ";
constexpr unsigned links_level = 2;

template <typename Is>
std::size_t stretch(std::span<const Piece> pieces, std::size_t first, Is is) {
    std::size_t end = first;
    while (end < pieces.size() && is(pieces[end].role)) ++end;
    return end;
}

void set_date(Attributes& attributes, const Piece& piece) {
    if (piece.made) attributes.add(classes::made);
    if (!piece.date) return;
    if (piece.date->value) attributes.set(keys::datetime, *piece.date->value);
    if (piece.date->raw && *piece.date->raw != piece.block.text.plain())
        attributes.set(keys::raw, *piece.date->raw);
}

void set_provenance(Attributes& attributes, const Provenance& by) {
    const auto optional = [&attributes](std::string_view key, const std::optional<std::string>& value) {
        if (value) attributes.set(key, *value);
    };
    optional(keys::provider, by.provider);
    optional(keys::model, by.model);
    if (by.generated) {
        optional(keys::generated, by.generated->value);
        optional(keys::generated_raw, by.generated->raw);
    }
    optional(keys::raw, by.raw);
}

/// " (FR)", as labels name a language.
std::string language_behind(const std::string& lang) {
    const std::string label = outline::make_label(SectionKind::summary, lang);
    return label.substr(label.rfind(" ("));
}

}  // namespace

RecordWriter::RecordWriter(Ast& ast, const Target& target, Surroundings around)
    : ast_(ast),
      target_(target),
      around_(std::move(around)),
      inlines_(ast, target),
      blocks_(ast, target, anchors_) {}

void RecordWriter::write(const outline::Outline& shown, const Header& header) {
    const Pieces all(shown);
    lang_ = header.lang;
    anchors_.begin(header.number);
    // Two headings one right behind the other would be one title in two languages.
    if (bare_title_ && !target_.attributes) ast_.empty("HorizontalRule");
    std::size_t at = !all.empty() && all[0].role == Role::title ? 1 : 0;
    bare_title_ = all.size() == at;
    title(at == 1 ? &all[0] : nullptr, header);
    const std::size_t sections = stretch(all, at, outline::is_in_front);
    if (target_.attributes) {
        fields(all.subspan(at, sections - at));
    } else {
        field_lines(all.subspan(at, sections - at));
    }
    at = sections;
    while (at < all.size() && all[at].role != Role::link) {
        std::size_t end = at + 1;
        while (end < all.size() && all[end].role != Role::section && all[end].role != Role::link) ++end;
        section(all.subspan(at, end - at));
        at = end;
    }
    if (at < all.size()) links(all.subspan(at));
}

/// The class of a piece, and its language where it is not that of what is `around` it.
Attributes RecordWriter::marked_as(const Piece& piece, const std::string& around) const {
    Attributes attributes;
    if (target_.attributes) attributes.add(class_of(piece.role));
    set_language(attributes, piece.block.lang, around, target_);
    return attributes;
}

void RecordWriter::title(const Piece* piece, const Header& header) {
    if (around_.title_above) return;
    if (!target_.attributes && (piece == nullptr || is_blank(piece->block.text.plain()))) {
        if (around_.only) return;
        piece = nullptr;
    }
    Attributes attributes;
    if (target_.anchors) attributes.id = anchors_.next();
    if (target_.attributes) {
        attributes.add(piece != nullptr ? classes::title : classes::untitled);
        if (header.record_id) attributes.set(keys::record_id, *header.record_id);
    }
    if (target_.attributes || target_.notation == Notation::html)
        set_language(attributes, lang_, around_.document_lang, target_);
    ast_.header(1, attributes);
    TextPlace place;
    place.one_line = true;
    if (piece != nullptr) {
        inlines_.write(piece->block.text, place);
    } else {
        inlines_.write(Text(std::string(outline::word(Word::untitled, around_.words_lang))), place);
    }
    ast_.close();
}

// With classes and keys.

void RecordWriter::fields(Pieces pieces) {
    for (std::size_t i = 0; i < pieces.size();) {
        const Role role = pieces[i].role;
        std::size_t end = i + 1;
        if (outline::is_in_byline(role)) end = stretch(pieces, i, outline::is_in_byline);
        if (role == Role::tag) end = stretch(pieces, i, [](Role other) { return other == Role::tag; });
        line_of(pieces.subspan(i, end - i));
        i = end;
    }
}

void RecordWriter::line_of(Pieces pieces) {
    ast_.open("Para");
    TextPlace between;
    between.opens = between.ends = false;
    if (pieces.front().role == Role::tag) words(Word::tags, ": ");
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0) inlines_.write(Text(std::string(separator)), between);
        if (pieces[i].role == Role::updated) words(Word::updated, ": ");
        field(pieces[i]);
    }
    ast_.close();
}

void RecordWriter::field(const Piece& piece) {
    Attributes attributes = marked_as(piece, lang_);
    if (piece.role == Role::published || piece.role == Role::updated) set_date(attributes, piece);
    if (piece.scheme) attributes.set(keys::scheme, *piece.scheme);
    if (piece.role == Role::source && !piece.href.empty()) {
        inlines_.open_link(piece.href, piece.block.text.plain(), std::move(attributes));
    } else {
        ast_.open("Span", attributes);
    }
    inlines_.write(piece.block.text);
    ast_.close();
}

// Without: a line each, by a name that the reader's language has for it.

void RecordWriter::field_lines(Pieces pieces) {
    for (std::size_t i = 0; i < pieces.size();) {
        const Role role = pieces[i].role;
        const std::size_t end = stretch(pieces, i, [role](Role other) { return other == role; });
        const Pieces same = pieces.subspan(i, end - i);
        i = end;
        switch (role) {
            case Role::source:
                named_field(Word::source, same);
                break;
            case Role::author:
                named_field(Word::by, same);
                break;
            case Role::published:
                named_field(Word::published, same);
                break;
            case Role::updated:
                named_field(Word::updated, same);
                break;
            case Role::tag:
                named_field(Word::tags, same);
                break;
            case Role::badge:
                ast_.open("Para").open("Emph");
                for (std::size_t k = 0; k < same.size(); ++k) {
                    if (k > 0) inlines_.write(Text(std::string(separator)));
                    inlines_.write(same[k].block.text);
                }
                ast_.close().close();
                break;
            default:
                for (const Piece& piece : same) {
                    Attributes attributes = marked_as(piece, lang_);
                    ast_.open("Para");
                    if (!attributes.empty()) ast_.open("Span", attributes);
                    inlines_.write(piece.block.text);
                    if (!attributes.empty()) ast_.close();
                    ast_.close();
                }
        }
    }
}

void RecordWriter::named_field(Word name, Pieces pieces) {
    ast_.open("Para").open("Strong");
    words(name, ":");
    ast_.close().empty("Space");
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0) ast_.text("Str", ",").empty("Space");
        const Piece& piece = pieces[i];
        const bool link = !piece.href.empty() && inlines_.open_link(piece.href, piece.block.text.plain());
        inlines_.write(piece.block.text);
        if (link) ast_.close();
    }
    ast_.close();
}

void RecordWriter::words(Word word, std::string_view behind) {
    TextPlace place;
    place.ends = false;
    inlines_.write(Text(std::string(outline::word(word, around_.words_lang)) + std::string(behind)), place);
}

// Sections.

void RecordWriter::section(Pieces pieces) {
    const Piece& opening = pieces.front();
    const std::string& lang = opening.block.lang;
    const bool visible = !opening.block.text.empty();
    Attributes scope;
    if (visible) section_heading(opening);
    if (!visible && target_.attributes) {
        scope = marked_as(opening, lang_);
        if (opening.kind && opening.kind != SectionKind::other) scope.set(keys::kind, name_of(*opening.kind));
    } else if (target_.notation != Notation::exact && target_.languages) {
        set_language(scope, lang, around_.document_lang, target_);
    }
    std::size_t first = 1;
    if (!scope.empty()) ast_.open("Div", scope);
    // pandoc 3 makes one element of a division and the heading that it begins with: the keys of one are lost.
    const bool heading = pieces.size() > 1 && pieces[1].block.type == BlockType::heading;
    if (!scope.empty() && heading && target_.attributes && target_.notation == Notation::html)
        ast_.open("Div", Attributes(classes::furniture)).close();
    while (first < pieces.size() && pieces[first].role == Role::provenance) provenance(pieces[first++]);
    blocks_.write(pieces.subspan(first), lang, around_.title_above ? 1 : 0);
    if (!scope.empty()) ast_.close();
}

void RecordWriter::section_heading(const Piece& piece) {
    Attributes attributes;
    if (target_.attributes) {
        attributes = marked_as(piece, lang_);
        if (piece.made) attributes.add(classes::made);
        if (piece.kind) attributes.set(keys::kind, name_of(*piece.kind));
    } else if (target_.notation == Notation::html) {
        set_language(attributes, piece.block.lang, around_.document_lang, target_);
    }
    if (target_.anchors) attributes.id = anchors_.next();
    ast_.header(piece.shown_level - (around_.title_above ? 1U : 0U), attributes);
    TextPlace place;
    place.one_line = true;
    inlines_.write(target_.attributes ? piece.block.text : heading_text(piece), place);
    ast_.close();
}

/// The label; a word of ours with the language behind it, where the document is in another.
Text RecordWriter::heading_text(const Piece& piece) const {
    const std::string& lang = piece.block.lang;
    if (!piece.made || lang.empty() || lang == around_.document_lang) return piece.block.text;
    return Text(piece.block.text.plain() + language_behind(lang));
}

void RecordWriter::provenance(const Piece& piece) {
    ast_.open("Para");
    if (target_.attributes) {
        Attributes attributes = marked_as(piece, piece.block.lang);
        if (piece.provenance) set_provenance(attributes, *piece.provenance);
        ast_.open("Span", attributes);
    } else {
        ast_.open("Emph");
    }
    inlines_.write(piece.block.text);
    ast_.close().close();
}

void RecordWriter::links(Pieces pieces) {
    Attributes furniture;
    if (target_.attributes) furniture.add(classes::furniture);
    if (target_.anchors) furniture.id = anchors_.next();
    ast_.header(links_level - (around_.title_above ? 1U : 0U), furniture);
    words(Word::links, {});
    ast_.close().open("BulletList");
    for (const Piece& piece : pieces) {
        ast_.item().open("Plain");
        link(piece);
        ast_.close().close();
    }
    ast_.close();
}

void RecordWriter::link(const Piece& piece) {
    if (piece.rel == LinkRel::discussion) words(Word::discussion, ": ");
    if (piece.rel == LinkRel::reference) words(Word::reference, ": ");
    Attributes attributes;
    if (target_.attributes) {
        attributes = marked_as(piece, lang_);
        if (piece.rel) attributes.set(keys::rel, name_of(*piece.rel));
    }
    const bool opened = inlines_.open_link(piece.href, piece.block.text.plain(), std::move(attributes));
    inlines_.write(piece.block.text);
    if (opened) ast_.close();
}

}  // namespace digestkit::pandoc
