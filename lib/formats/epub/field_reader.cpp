// SPDX-License-Identifier: MIT
#include "lib/formats/epub/field_reader.h"

#include "lib/formats/epub/block_reader.h"
#include "lib/formats/epub/inline_reader.h"
#include "lib/formats/epub/link_attribute.h"
#include "lib/formats/epub/names.h"
#include "lib/formats/epub/place_reader.h"
#include "lib/model/names.h"

namespace digestkit::epub {

using outline::Piece;
using outline::Role;
using xmlio::Markup;

namespace {

class FieldReader {
  public:
    FieldReader(const Markup& markup, Markup::Node node) : markup_(markup), node_(node) {}

    std::optional<std::string> attribute(std::string_view name) const {
        const auto value = markup_.attribute(node_, name);
        return value ? std::optional<std::string>(*value) : std::nullopt;
    }

    void date(Piece& piece) const {
        Date date;
        date.value = attribute(attribute::value);
        if (!date.value) date.value = attribute("datetime");
        const std::string& words = piece.block.text.plain();
        if (!piece.made) date.raw = attribute(attribute::raw).value_or(words);
        if (date.value && date.raw == date.value) date.raw.reset();
        piece.date = std::move(date);
    }

    void provenance(Piece& piece) const {
        Provenance by;
        by.provider = attribute(attribute::provider);
        by.model = attribute(attribute::model);
        Date generated;
        generated.value = attribute(attribute::generated);
        generated.raw = attribute(attribute::generated_raw);
        if (generated.value || generated.raw) by.generated = std::move(generated);
        by.raw = attribute(attribute::raw);
        piece.provenance = std::move(by);
    }

    /// Of the element itself; a tool may have put a link into it, or around its words.
    std::string href() const {
        if (const std::string_view own = link_attribute(markup_, node_); !own.empty())
            return attribute(own).value_or("");
        const Markup::Node end = markup_.behind(node_);
        for (Markup::Node at = markup_.first(node_); at != end && at != Markup::none;
             at = markup_.following(at)) {
            if (const auto inner = markup_.attribute(at, "href")) return std::string(*inner);
        }
        return {};
    }

  private:
    const Markup& markup_;
    Markup::Node node_;
};

}  // namespace

Piece read_field(const Markup& markup, Markup::Node node, Role role, const std::string& lang, bool places) {
    Piece piece;
    piece.role = role;
    piece.block.lang = lang;
    piece.begin = markup.begin(node);
    piece.end = markup.end(node);
    piece.made = markup.attribute(node, attribute::made).has_value();
    InlineReader words(markup, Space::exact, false, places);
    words.add_children(node);
    if (places) piece.places = places_of(markup, node, words);
    piece.block.text = words.take();
    const FieldReader field(markup, node);
    if (role == Role::published || role == Role::updated) field.date(piece);
    if (role == Role::provenance) field.provenance(piece);
    if (role == Role::source || role == Role::link) {
        piece.href = field.href();
        piece.block.text = Text(piece.block.text.plain());
    }
    if (role == Role::tag) piece.scheme = field.attribute(attribute::scheme);
    if (role == Role::title) piece.shown_level = heading_level(markup.name(node));
    if (const auto rel = field.attribute(attribute::rel)) piece.rel = value_of<LinkRel>(link_rel_names, *rel);
    return piece;
}

}  // namespace digestkit::epub
