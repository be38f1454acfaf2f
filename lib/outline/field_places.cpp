// SPDX-License-Identifier: MIT
#include "lib/outline/field_places.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace digestkit::outline {
namespace {

/// Label, separator and text.
std::string words_of(const Block& block) {
    return block.label ? *block.label + block.sep + block.text.plain() : block.text.plain();
}

/// Where the text of `made` begins in the words of the piece that it was made of. A label may have lost its
/// mark on the page, and an item its list.
std::size_t text_begin(const Block& piece, const Block& made) {
    if (!made.label) return 0;
    if (piece.label) return piece.label->size() + piece.sep.size();
    const std::string front = *made.label + made.sep;
    return piece.text.plain().starts_with(front) ? front.size() : 0;
}

/// What stands inside of a text, which the page shows as a whole.
bool is_in_text(std::string_view path) {
    return path.starts_with("/title/") || path.find("/text/") != std::string_view::npos;
}

}  // namespace

FieldPlaces::Stretch FieldPlaces::whole(const Piece& piece) const {
    const PiecePlaces::Part* const part = piece.places ? piece.places->find("") : nullptr;
    return part != nullptr ? Stretch{part->begin, part->end} : Stretch{piece.begin, piece.end};
}

void FieldPlaces::add(std::string path, const Piece& piece, Stretch where, std::string_view member) {
    if (member.empty()) member = piece.member;
    if (member.empty()) return places_->add(std::move(path), where.begin, where.end);
    places_->add(std::move(path), where.begin, where.end, member);
}

void FieldPlaces::add_whole(std::string path, const Piece& piece) {
    add(std::move(path), piece, whole(piece), {});
}

void FieldPlaces::add_words(std::string path, const Piece& piece, std::size_t from, std::size_t to) {
    if (!piece.places || piece.places->words.empty()) return add_whole(std::move(path), piece);
    const std::string words = words_of(piece.block);
    const TextPlaces& known = piece.places->words;
    const Stretch where{known.at(words, from), known.at(words, std::min(to, words.size()))};
    if (!where.begin.known()) return add_whole(std::move(path), piece);
    add(std::move(path), piece, where, piece.places->member);
}

bool FieldPlaces::add_part(std::string path, const Piece& piece, std::string_view name) {
    const PiecePlaces::Part* const part = piece.places ? piece.places->find(name) : nullptr;
    if (part == nullptr) return false;
    add(std::move(path), piece, {part->begin, part->end},
        part->member.empty() ? piece.places->member : part->member);
    return true;
}

void FieldPlaces::add_said(std::string path, const Piece& piece, std::string_view name) {
    if (!add_part(path, piece, name)) add_whole(std::move(path), piece);
}

void FieldPlaces::value(std::string path, const Piece& piece, std::string_view value, std::string_view part) {
    if (!wanted()) return;
    const std::size_t at = value.empty() ? std::string::npos : words_of(piece.block).find(value);
    if (at == std::string::npos) return add_said(std::move(path), piece, part);
    add_words(std::move(path), piece, at, at + value.size());
}

void FieldPlaces::language(const Piece& piece) {
    if (wanted()) add_part("/lang", piece, "lang");
}

void FieldPlaces::field(Role field, const Piece& piece, std::size_t index) {
    if (!wanted()) return;
    const auto of_list = [index](std::string_view list) { return fmt::format("{}/{}", list, index); };
    switch (field) {
        case Role::title:
            return add_words("/title", piece);
        case Role::badge:
            return add_words(of_list("/badges"), piece);
        case Role::author:
            return add_words(of_list("/source/authors"), piece);
        case Role::source: {
            add_whole("/source", piece);
            add_words("/source/name", piece);
            if (!add_part("/source/url", piece, "href")) add_words("/source/url", piece);
            return;
        }
        case Role::published:
        case Role::updated: {
            const std::string path = field == Role::published ? "/published" : "/updated";
            add_words(path, piece);
            if (!add_part(path + "/value", piece, "value")) add_words(path + "/value", piece);
            if (!add_part(path + "/raw", piece, "raw")) add_words(path + "/raw", piece);
            return;
        }
        case Role::alt_title: {
            const std::string path = of_list("/alt_titles");
            add_whole(path, piece);
            add_words(path + "/text", piece);
            return add_said(path + "/lang", piece, "lang");
        }
        case Role::tag: {
            const std::string path = of_list("/tags");
            add_words(path, piece);
            add_words(path + "/text", piece);
            add_part(path + "/scheme", piece, "scheme");
            return;
        }
        case Role::link: {
            const std::string path = of_list("/links");
            add_whole(path, piece);
            add_words(path + "/text", piece);
            if (!add_part(path + "/href", piece, "href")) add_words(path + "/href", piece);
            add_part(path + "/rel", piece, "rel");
            return add_said(path + "/lang", piece, "lang");
        }
        default:
            return;
    }
}

void FieldPlaces::section(std::size_t section, const Piece& opener) {
    if (!wanted()) return;
    const std::string path = fmt::format("/sections/{}", section);
    add_whole(path, opener);
    add_words(path + "/label", opener);
    add_said(path + "/kind", opener, "kind");
    add_said(path + "/lang", opener, "lang");
}

void FieldPlaces::provenance(std::size_t section, const Piece& piece, const Provenance& made) {
    if (!wanted()) return;
    const std::string path = fmt::format("/sections/{}/provenance", section);
    add_words(path, piece);
    add_words(path + "/raw", piece);
    value(path + "/provider", piece, made.provider.value_or(""), "provider");
    value(path + "/model", piece, made.model.value_or(""), "model");
    const Date generated = made.generated.value_or(Date{});
    value(path + "/generated", piece, generated.raw.value_or(generated.value.value_or("")), "generated");
    value(path + "/generated/value", piece, generated.value.value_or(""), "generated");
    value(path + "/generated/raw", piece, generated.raw.value_or(""), "generated_raw");
}

void FieldPlaces::block(std::size_t section, std::size_t index, const Piece& piece, const Block& made) {
    if (!wanted()) return;
    const std::string path = fmt::format("/sections/{}/blocks/{}", section, index);
    add_whole(path, piece);
    add_words(path + "/text", piece, text_begin(piece.block, made));
    if (made.label) {
        const std::size_t label = made.label->size();
        add_words(path + "/label", piece, 0, label);
        add_words(path + "/sep", piece, label, label + made.sep.size());
    }
    for (const std::string_view name : {"lang", "level", "depth"}) {
        add_said(fmt::format("{}/{}", path, name), piece, name);
    }
    // A page that does not say these says nothing against those that are stored.
    for (const std::string_view name : {"marker", "number", "code_lang"}) {
        add_part(fmt::format("{}/{}", path, name), piece, name);
    }
}

void FieldPlaces::said(std::string path, const PiecePlaces& places, std::string_view part) {
    const PiecePlaces::Part* const found = wanted() ? places.find(part) : nullptr;
    if (found != nullptr) places_->add(std::move(path), found->begin, found->end);
}

void FieldPlaces::stored(const Places& stored, const Span* there) {
    if (!wanted()) return;
    for (const Places::Entry& entry : stored.entries()) {
        if (entry.path.empty() || is_in_text(entry.path)) continue;
        std::optional<std::string> path = kept.now(entry.path);
        if (!path) continue;
        if (there != nullptr) {
            places_->add(*std::move(path), there->begin, there->end, there->member);
        } else {
            places_->add(*std::move(path), entry.begin, entry.end, stored.member_of(entry));
        }
    }
}

}  // namespace digestkit::outline
