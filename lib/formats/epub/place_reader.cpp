// SPDX-License-Identifier: MIT
#include "lib/formats/epub/place_reader.h"

#include <array>

#include "lib/formats/epub/link_attribute.h"
#include "lib/formats/epub/names.h"
#include "lib/unicode/properties.h"

namespace digestkit::epub {

using outline::PiecePlaces;
using xmlio::Markup;

namespace {

struct Said {
    std::string_view attribute, part;
};

/// Of two attributes that say one part, the first counts.
constexpr std::array<Said, 16> said = {{
    {attribute::id, "id"},
    {attribute::kind, "kind"},
    {attribute::level, "level"},
    {attribute::marker, "marker"},
    {attribute::number, "number"},
    {attribute::depth, "depth"},
    {attribute::code_lang, "code_lang"},
    {attribute::scheme, "scheme"},
    {attribute::rel, "rel"},
    {attribute::value, "value"},
    {"datetime", "value"},
    {attribute::raw, "raw"},
    {attribute::provider, "provider"},
    {attribute::model, "model"},
    {attribute::generated, "generated"},
    {attribute::generated_raw, "generated_raw"},
}};

bool add(PiecePlaces& places, std::string_view part, const Markup& markup, Markup::Node node,
         std::string_view attribute) {
    if (!markup.attribute(node, attribute)) return false;
    const auto value = markup.attribute_place(node, attribute);
    const Position tag = markup.begin(node);
    places.parts.push_back({part, value ? value->first : tag, value ? value->second : tag});
    return true;
}

void add_language(PiecePlaces& places, const Markup& markup, Markup::Node node) {
    for (; node != Markup::none; node = markup.parent(node)) {
        if (add(places, "lang", markup, node, "xml:lang") || add(places, "lang", markup, node, "lang"))
            return;
    }
}

bool add_link(PiecePlaces& places, const Markup& markup, Markup::Node node) {
    return node != Markup::none && add(places, "href", markup, node, link_attribute(markup, node));
}

}  // namespace

std::shared_ptr<PiecePlaces> places_of(const Markup& markup, Markup::Node node) {
    auto places = std::make_shared<PiecePlaces>();
    add_language(*places, markup, node);
    for (const Said& row : said) {
        if (places->find(row.part) == nullptr) add(*places, row.part, markup, node, row.attribute);
    }
    add_link(*places, markup, node);
    return places;
}

std::shared_ptr<PiecePlaces> places_of(const Markup& markup, Markup::Node node, const InlineReader& words) {
    std::shared_ptr<PiecePlaces> places = places_of(markup, node);
    if (places->find("href") == nullptr) add_link(*places, markup, words.link());
    places->words = words.words();
    return places;
}

std::optional<Position> first_words(const Markup& markup, Markup::Node from, Markup::Node end) {
    Markup::Node next = Markup::none;
    for (Markup::Node at = from; at != end && at != Markup::none; at = next) {
        next = is_never_shown(markup.name(at)) ? markup.behind(at) : markup.following(at);
        if (!markup.is_text(at)) continue;
        const std::string_view text = markup.text(at);
        const std::string_view words = trimmed(text);
        if (words.empty()) continue;
        const auto first = static_cast<std::size_t>(words.data() - text.data());
        TextPlaces places;
        xmlio::TextCursor(markup, at).place(first, first + 1, 0, places);
        return places.at(words, 0);
    }
    return std::nullopt;
}

}  // namespace digestkit::epub
