// SPDX-License-Identifier: MIT
#include "lib/formats/epub/fields.h"

#include "lib/formats/epub/names.h"
#include "lib/formats/epub/runs.h"
#include "lib/model/names.h"
#include "lib/outline/words.h"

namespace digestkit::epub {

using outline::Piece;
using outline::Role;
using outline::Word;

namespace {

/// `datetime` of HTML takes three digits of a second (HTML §2.3.5), a Date any number.
std::string html_date(const std::string& value) {
    const std::size_t dot = value.find('.');
    if (dot == std::string::npos) return value;
    const std::size_t end = std::min(value.find_first_not_of("0123456789", dot + 1), value.size());
    return end - dot - 1 <= 3 ? value : value.substr(0, dot + 4) + value.substr(end);
}

}  // namespace

FieldWriter::FieldWriter(Page& page, const std::string& words_lang)
    : page_(page), words_lang_(words_lang), furniture_lang_(outline::words_language(words_lang)) {}

void FieldWriter::begin_line(Role first) {
    if (first != Role::tag) return;
    page_.furniture(std::string(outline::word(Word::tags, words_lang_)) + ": ", furniture_lang_);
}

void FieldWriter::separator() {
    page_.furniture(" · ", page_.current_lang());
}

void FieldWriter::field(const Piece& piece) {
    switch (piece.role) {
        case Role::source:
            return source(piece);
        case Role::published:
        case Role::updated:
            return date(piece);
        default:
            break;
    }
    page_.open("span");
    if (piece.role == Role::badge) page_.constant(R"(class="badge")");
    page_.attribute(attribute::role, name_of(piece.role)).lang(piece.block.lang);
    if (piece.scheme) page_.attribute(attribute::scheme, *piece.scheme);
    write_runs(page_, piece.block.text);
    page_.close();
}

void FieldWriter::source(const Piece& piece) {
    if (piece.href.empty()) {
        page_.open("span");
    } else {
        open_link(page_, piece.href, piece.block.text.plain());
    }
    page_.attribute(attribute::role, name_of(Role::source)).lang(piece.block.lang);
    write_runs(page_, piece.block.text);
    page_.close();
}

void FieldWriter::date(const Piece& piece) {
    if (piece.role == Role::updated)
        page_.furniture(std::string(outline::word(Word::updated, words_lang_)) + ": ", furniture_lang_);
    const bool has_value = piece.date && piece.date->value;
    page_.open(has_value ? "time" : "span").attribute(attribute::role, name_of(piece.role));
    page_.lang(piece.block.lang);
    if (piece.made) page_.attribute(attribute::made, "");
    if (has_value) {
        const std::string shown = html_date(*piece.date->value);
        page_.attribute("datetime", shown);
        if (shown != *piece.date->value) page_.attribute(attribute::value, *piece.date->value);
    }
    if (piece.date && piece.date->raw && *piece.date->raw != piece.block.text.plain())
        page_.attribute(attribute::raw, *piece.date->raw);
    write_runs(page_, piece.block.text);
    page_.close();
}

void FieldWriter::alt_title(const Piece& piece) {
    page_.open("p").constant(R"(class="alt")").attribute(attribute::role, name_of(Role::alt_title));
    page_.lang(piece.block.lang);
    write_runs(page_, piece.block.text);
    page_.close().line();
}

void FieldWriter::provenance(const Piece& piece) {
    page_.open("p").constant(R"(class="provenance")").attribute(attribute::role, name_of(Role::provenance));
    page_.lang(piece.block.lang);
    if (piece.provenance) {
        const Provenance& by = *piece.provenance;
        const auto optional = [this](std::string_view name, const std::optional<std::string>& value) {
            if (value) page_.attribute(name, *value);
        };
        optional(attribute::provider, by.provider);
        optional(attribute::model, by.model);
        if (by.generated) {
            optional(attribute::generated, by.generated->value);
            optional(attribute::generated_raw, by.generated->raw);
        }
        optional(attribute::raw, by.raw);
    }
    write_runs(page_, piece.block.text);
    page_.close().line();
}

void FieldWriter::link(const Piece& piece) {
    page_.open("li");
    if (piece.rel == LinkRel::discussion || piece.rel == LinkRel::reference) {
        const Word word = piece.rel == LinkRel::discussion ? Word::discussion : Word::reference;
        page_.furniture(std::string(outline::word(word, words_lang_)) + ": ", furniture_lang_);
    }
    open_link(page_, piece.href, piece.block.text.plain());
    page_.attribute(attribute::role, name_of(Role::link)).lang(piece.block.lang);
    if (piece.rel) page_.attribute(attribute::rel, name_of(*piece.rel));
    write_runs(page_, piece.block.text);
    page_.close().close().line();
}

}  // namespace digestkit::epub
