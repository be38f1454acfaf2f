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

void Builder::note_attributes(std::span<const xmlio::Attribute> attributes, const xmlio::Extent& extent) {
    const Node node = open_.back().child->node;
    if (!in_record_ || node == Node::run || node == Node::character) return;
    const std::string_view tag = track_.bytes(extent.begin, extent.content);
    for (const xmlio::Attribute& attribute : attributes) {
        const xmlio::AttributeExtent where = xmlio::find_attribute(tag, attribute.name);
        const Position begin = track_.position(extent.begin + where.value);
        places_.add(path(attribute.name), begin, track_.position(extent.begin + where.end));
    }
}

/// A field that is filled with text stands where the text does; any other is the whole element.
void Builder::note_place(const xmlio::Extent& extent) {
    const Child& child = *open_.back().child;
    if (!in_record_ || (child.field.empty() && child.slot != Slot::record)) return;
    const bool prose = child.node == Node::heading || child.node == Node::prose;
    const xmlio::Content kind = content_of(child.node);
    const bool content = !prose && (kind == xmlio::Content::text || kind == xmlio::Content::value);
    const Position begin = track_.position(content ? extent.content : extent.begin);
    const std::string field = path({});
    if (prose) {
        const Position text = track_.position(extent.content);
        places_.add(field + "/text", text, track_.position(extent.content_end));
    }
    places_.add(field, begin, track_.position(content ? extent.content_end : extent.end));
}

}  // namespace digestkit::xml
