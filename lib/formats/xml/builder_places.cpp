// SPDX-License-Identifier: MIT
// What a Builder knows about names and places: for findings, and for Places when they are asked for.
#include <fmt/format.h>

#include "lib/formats/xml/builder.h"
#include "lib/model/names.h"

namespace digestkit::xml {

namespace {

template <std::size_t N>
std::string one_of(const std::array<std::string_view, N>& names) {
    std::string text;
    for (std::size_t i = 0; i < N; ++i) {
        if (i > 0) text += i + 1 == N ? " or " : ", ";
        text += names[i];
    }
    return text;
}

/// The attribute as a step of a path.
std::string_view field_of(std::string_view attribute) {
    if (attribute == "xml:lang") return "lang";
    if (attribute == "final-newline") return "final_newline";
    if (attribute == "line") return "0";
    if (attribute == "removed") return "1";
    return attribute;
}

}  // namespace

/// Of what is open: the last in its list.
std::size_t Builder::index_of(Slot slot) const {
    const auto last = [](const auto& list) { return list.size() - 1; };
    switch (slot) {
        case Slot::alt_title:
            return last(record_.alt_titles);
        case Slot::badge:
            return last(record_.badges);
        case Slot::tag:
            return last(record_.tags);
        case Slot::link:
            return last(record_.links);
        case Slot::section:
            return last(record_.sections);
        case Slot::extra:
            return last(*extras_);
        case Slot::source_author:
            return last(record_.source->authors);
        case Slot::heading:
        case Slot::paragraph:
        case Slot::item:
        case Slot::quote:
        case Slot::code:
        case Slot::rule:
        case Slot::boilerplate:
            return last(record_.sections.back().blocks);
        case Slot::hunk:
            return last(record_.layout->patch->hunks);
        case Slot::hunk_text:
            return last(record_.layout->patch->hunks.back().text);
        default:
            return 0;
    }
}

std::string Builder::path(std::string_view attribute) const {
    std::string path;
    for (const Open& open : open_) {
        if (open.child->field.empty()) continue;
        path += fmt::format("/{}", open.child->field);
        if (open.child->repeats) path += fmt::format("/{}", index_of(open.child->slot));
    }
    if (!attribute.empty() && !open_.empty() && !open_.back().child->field.empty())
        path += fmt::format("/{}", field_of(attribute));
    if (attribute == "xml:lang" && open_.size() <= 2 && open_.back().child->field.empty()) path = "/lang";
    return path;
}

std::string Builder::expected() const {
    return names_after(open_.back().child->node, open_.back().rank);
}

std::string Builder::missing(bool before_open) const {
    if (!before_open || open_.size() < 2) return required_after(open_.back().child->node, open_.back().rank);
    return required_after(open_[open_.size() - 2].child->node, -1);
}

std::string Builder::wanted(std::string_view attribute) const {
    if (attribute.empty())
        return open_.back().child->slot == Slot::source_url
                   ? "an absolute URL"
                   : "a date such as 2026-05-01 or 2026-05-01T09:30:00Z";
    if (attribute == "xml:lang") return "a language tag such as en or zh-Hans (BCP 47)";
    if (attribute == "kind") return one_of(section_kind_names);
    if (attribute == "rel") return one_of(link_rel_names);
    if (attribute == "variant") return one_of(layout_variant_names);
    if (attribute == "eol") return one_of(line_end_names);
    if (attribute == "level") return "1 to 6";
    if (attribute == "depth") return "0 to 1000";
    if (attribute == "of") return "16 lower-case hex digits";
    if (attribute == "line" || attribute == "removed") return "a number of at most 15 digits";
    if (open_.back().child->node == Node::character)
        return "the code of a character that XML cannot hold, as 0001";
    return open_.back().child->node == Node::run ? "true, or no attribute" : "true or false";
}

std::string Builder::held_as(char32_t character) const {
    const bool known = character < 0x20 || character == 0xFFFE || character == 0xFFFF;
    if (!known || find_child(open_.back().child->node, "char") == nullptr) return {};
    return fmt::format("<char code=\"{:04X}\"/>", static_cast<unsigned>(character));
}

void Builder::note_start(const xmlio::Extent& extent) {
    if (!in_record_) return;
    Open& open = open_.back();
    const std::size_t parent = noted_.empty() ? 0 : open_[open_.size() - 2].noted;
    open.noted = noted_.size();
    noted_.push_back({open.child, parent, open.child->repeats ? index_of(open.child->slot) : 0, extent});
}

void Builder::note_end(const xmlio::Extent& extent) {
    if (!in_record_) return;
    Noted& noted = noted_[open_.back().noted];
    noted.extent = extent;
    // What records are told apart by is asked for with every one of them.
    const Slot slot = noted.child->slot;
    if (slot != Slot::id && slot != Slot::source_url) return;
    const xmlio::Extent place = place_of(noted);
    const Position begin = track_.position(place.begin);
    places_.add(slot == Slot::id ? "/id" : "/source/url", begin, track_.position(place.end));
}

/// A field that is filled with text stands where the text does; any other is the whole element.
xmlio::Extent Builder::place_of(const Noted& noted) {
    const Node node = noted.child->node;
    const xmlio::Content kind = content_of(node);
    const bool prose = node == Node::heading || node == Node::prose;
    const bool content = !prose && (kind == xmlio::Content::text || kind == xmlio::Content::value);
    xmlio::Extent place = noted.extent;
    if (content) {
        place.begin = place.content;
        place.end = place.content_end;
    }
    return place;
}

std::string Builder::path_of(const Noted& noted) const {
    if (&noted == noted_.data()) return {};
    std::string path = path_of(noted_[noted.parent]);
    if (noted.child->field.empty()) return path;
    path += fmt::format("/{}", noted.child->field);
    if (noted.child->repeats) path += fmt::format("/{}", noted.index);
    return path;
}

void Builder::add_attributes(const Noted& noted, const std::string& path, Places& places) {
    static constexpr std::string_view all[] = {"xml:lang",      "kind",    "level",  "depth", "ordered",
                                               "rel",           "variant", "eol",    "bom",   "of",
                                               "final-newline", "line",    "removed"};
    const std::string_view tag = track_.bytes(noted.extent.begin, noted.extent.content);
    if (tag.find('=') == std::string_view::npos) return;
    for (const std::string_view name : all) {
        const xmlio::AttributeExtent where = xmlio::find_attribute(tag, name);
        if (where.end == 0) continue;
        const Position begin = track_.position(noted.extent.begin + where.value);
        places.add(fmt::format("{}/{}", path, field_of(name)), begin,
                   track_.position(noted.extent.begin + where.end));
    }
}

void Builder::fill(Places& places) {
    for (const Noted& noted : noted_) {
        const Node node = noted.child->node;
        if (node == Node::run || node == Node::character) continue;
        const std::string path = path_of(noted);
        add_attributes(noted, path, places);
        if (noted.child->field.empty() && noted.child->slot != Slot::record) continue;
        if (node == Node::heading || node == Node::prose) {
            const Position text = track_.position(noted.extent.content);
            places.add(path + "/text", text, track_.position(noted.extent.content_end));
        }
        const xmlio::Extent place = place_of(noted);
        const Position begin = track_.position(place.begin);
        places.add(path, begin, track_.position(place.end));
    }
}

}  // namespace digestkit::xml
