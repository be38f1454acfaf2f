// SPDX-License-Identifier: MIT
#include "lib/outline/collect.h"

#include <utility>

#include "lib/base/dates.h"
#include "lib/base/url.h"
#include "lib/outline/as_block.h"

namespace digestkit::outline {
namespace {

bool is_field(Role role) {
    return role == Role::title || role == Role::badge || role == Role::source || role == Role::author ||
           role == Role::tag;
}

/// The piece in the language of the record: what its fields are in; of a record without any, what all its
/// sections share. Null where there is none.
const Piece* piece_in_language(const Outline& page) {
    const Piece* shared = nullptr;
    for (const Piece& piece : page) {
        if (is_field(piece.role)) return &piece;
        if (piece.role != Role::section) continue;
        if (shared != nullptr && shared->block.lang != piece.block.lang) return nullptr;
        shared = &piece;
    }
    return shared;
}

class Collector {
  public:
    Collector(const Outline& page, FieldPlaces& places) : places_(places) {
        const Piece* const spoken = piece_in_language(page);
        if (spoken == nullptr) return;
        record_.lang = spoken->block.lang;
        places_.language(*spoken);
    }

    void add(const Piece& piece);
    Record take() { return std::move(record_); }

  private:
    /// `lang` where it has to be written below what is in `around`.
    static std::string written(const std::string& lang, const std::string& around) {
        return lang == around ? std::string() : lang;
    }
    /// What somebody changed to a value that is no date stays as printed.
    static Date sound(Date date) {
        if (!date.value || date_kind(*date.value)) return date;
        if (!date.raw) date.raw = std::move(date.value);
        date.value.reset();
        return date;
    }
    static Date date_of(const Piece& piece) {
        if (piece.date) return sound(*piece.date);
        return Date{std::nullopt, piece.block.text.plain()};
    }

    Source& source() {
        if (!record_.source) record_.source.emplace();
        return *record_.source;
    }
    Section& section() {
        if (record_.sections.empty()) open_section("");
        return record_.sections.back();
    }
    void open_section(const std::string& lang) {
        section_lang_ = lang.empty() ? record_.lang : lang;
        record_.sections.emplace_back().lang = written(lang, record_.lang);
    }

    void add_source(const Piece& piece);
    void add_link(const Piece& piece);
    void add_section(const Piece& piece);
    void add_provenance(const Piece& piece);
    void add_block(const Piece& piece);
    /// A second one of what a record has only once is not lost.
    void add_date(std::optional<Date>& date, const Piece& piece) {
        if (date) return add_block(piece);
        date = date_of(piece);
        places_.field(piece.role, piece);
    }
    void add_title(const Piece& piece);
    /// The last element of a list was made of the piece.
    template <typename T>
    void note(Role list, const std::vector<T>& elements, const Piece& piece) {
        places_.field(list, piece, elements.size() - 1);
    }

    Record record_;
    FieldPlaces& places_;
    std::string section_lang_;  // in which the open section is, by itself or with the record
};

void Collector::add_source(const Piece& piece) {
    if (record_.source && (record_.source->name || record_.source->url)) {
        add_block(as_block(piece));
        return;
    }
    const std::string& text = piece.block.text.plain();
    if (is_url(piece.href)) {
        source().url = piece.href;
    } else if (!piece.href.empty()) {  // somebody's: it leads somewhere from the place of the document
        record_.links.push_back(
            {piece.href, text.empty() ? std::nullopt : std::optional(text), LinkRel::source, {}});
    }
    if (!text.empty() && text != piece.href) source().name = text;
    places_.field(Role::source, piece);
}

void Collector::add_title(const Piece& piece) {
    if (!record_.title) {
        record_.title = piece.block.text;
        return places_.field(Role::title, piece);
    }
    record_.alt_titles.push_back({piece.block.text, written(piece.block.lang, record_.lang)});
    note(Role::alt_title, record_.alt_titles, piece);
}

void Collector::add_link(const Piece& piece) {
    Link link;
    link.href = piece.href;
    if (const std::string& text = piece.block.text.plain(); !text.empty() && text != piece.href)
        link.text = text;
    link.rel = piece.rel;
    link.lang = written(piece.block.lang, record_.lang);
    record_.links.push_back(std::move(link));
    note(Role::link, record_.links, piece);
}

void Collector::add_section(const Piece& piece) {
    open_section(piece.block.lang);
    section().kind = piece.kind.value_or(SectionKind::other);
    if (!piece.made && !piece.block.text.empty()) section().label = piece.block.text.plain();
    places_.section(record_.sections.size() - 1, piece);
}

void Collector::add_provenance(const Piece& piece) {
    if (section().provenance) {
        add_block(piece);
        return;
    }
    Provenance provenance = piece.provenance.value_or(Provenance{});
    if (provenance == Provenance{}) provenance.raw = piece.block.text.plain();
    if (provenance.generated) provenance.generated = sound(*provenance.generated);
    places_.provenance(record_.sections.size() - 1, piece, provenance);
    section().provenance = std::move(provenance);
}

void Collector::add_block(const Piece& piece) {
    Section& open = section();
    Block& block = open.blocks.emplace_back(piece.block);
    block.lang = written(piece.block.lang, section_lang_);
    places_.block(record_.sections.size() - 1, open.blocks.size() - 1, piece, block);
}

void Collector::add(const Piece& piece) {
    switch (piece.role) {
        case Role::title:
            add_title(piece);
            break;
        case Role::alt_title:
            record_.alt_titles.push_back({piece.block.text, written(piece.block.lang, record_.lang)});
            note(Role::alt_title, record_.alt_titles, piece);
            break;
        case Role::badge:
            record_.badges.push_back(piece.block.text.plain());
            note(Role::badge, record_.badges, piece);
            break;
        case Role::source:
            add_source(piece);
            break;
        case Role::author:
            source().authors.push_back(piece.block.text.plain());
            note(Role::author, source().authors, piece);
            break;
        case Role::published:
            add_date(record_.published, piece);
            break;
        case Role::updated:
            add_date(record_.updated, piece);
            break;
        case Role::tag:
            record_.tags.push_back({piece.block.text.plain(), piece.scheme});
            note(Role::tag, record_.tags, piece);
            break;
        case Role::section:
            add_section(piece);
            break;
        case Role::provenance:
            add_provenance(piece);
            break;
        case Role::link:
            add_link(piece);
            break;
        case Role::block:
        case Role::unknown:
            add_block(piece);
            break;
        case Role::furniture:
            break;
    }
}

}  // namespace

Record collect(const Outline& page) {
    FieldPlaces unasked;
    return collect(page, unasked);
}

Record collect(const Outline& page, FieldPlaces& places) {
    Collector collector(page, places);
    for (const Piece& piece : page) collector.add(piece);
    return collector.take();
}

}  // namespace digestkit::outline
