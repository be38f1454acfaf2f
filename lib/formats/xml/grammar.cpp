// SPDX-License-Identifier: MIT
#include "lib/formats/xml/grammar.h"

#include <iterator>
#include <vector>

namespace digestkit::xml {

namespace {

// clang-format off
constexpr Child in_digest[] = {
    {"title", Node::text, Slot::digest_title, 0, false, "title"},
    {"date", Node::date, Slot::digest_date, 1, false, "date"},
    {"extra", Node::extra, Slot::extra, 2, true, "extras"},
    {"record", Node::record, Slot::record, 3, true, "", true}};
constexpr Child in_record[] = {
    {"id", Node::string, Slot::id, 0, false, "id"},
    {"title", Node::text, Slot::title, 1, false, "title"},
    {"alt-title", Node::prose, Slot::alt_title, 2, true, "alt_titles"},
    {"source", Node::source, Slot::source, 3, false, "source"},
    {"published", Node::date, Slot::published, 4, false, "published"},
    {"updated", Node::date, Slot::updated, 5, false, "updated"},
    {"badge", Node::string, Slot::badge, 6, true, "badges"},
    {"tag", Node::tag, Slot::tag, 7, true, "tags"},
    {"link", Node::link, Slot::link, 8, true, "links"},
    {"section", Node::section, Slot::section, 9, true, "sections"},
    {"extra", Node::extra, Slot::extra, 10, true, "extras"},
    {"layout", Node::layout, Slot::layout, 11, false, "layout"}};
constexpr Child in_source[] = {
    {"name", Node::string, Slot::source_name, 0, false, "name"},
    {"url", Node::value, Slot::source_url, 1, false, "url"},
    {"author", Node::string, Slot::source_author, 2, true, "authors"}};
constexpr Child in_date[] = {
    {"value", Node::value, Slot::date_value, 0, false, "value"},
    {"raw", Node::string, Slot::date_raw, 1, false, "raw"}};
constexpr Child in_tag[] = {
    {"text", Node::string, Slot::tag_text, 0, false, "text", true},
    {"scheme", Node::string, Slot::tag_scheme, 1, false, "scheme"}};
constexpr Child in_link[] = {
    {"href", Node::string, Slot::link_href, 0, false, "href", true},
    {"text", Node::string, Slot::link_text, 1, false, "text"}};
constexpr Child in_section[] = {
    {"label", Node::string, Slot::section_label, 0, false, "label"},
    {"provenance", Node::provenance, Slot::provenance, 1, false, "provenance"},
    {"heading", Node::heading, Slot::heading, 2, true, "blocks"},
    {"paragraph", Node::prose, Slot::paragraph, 2, true, "blocks"},
    {"item", Node::item, Slot::item, 2, true, "blocks"},
    {"quote", Node::prose, Slot::quote, 2, true, "blocks"},
    {"code", Node::code, Slot::code, 2, true, "blocks"},
    {"rule", Node::rule, Slot::rule, 2, true, "blocks"},
    {"boilerplate", Node::prose, Slot::boilerplate, 2, true, "blocks"},
    {"extra", Node::extra, Slot::extra, 3, true, "extras"}};
constexpr Child in_provenance[] = {
    {"provider", Node::string, Slot::provider, 0, false, "provider"},
    {"model", Node::string, Slot::model, 1, false, "model"},
    {"generated", Node::date, Slot::generated, 2, false, "generated"},
    {"raw", Node::string, Slot::provenance_raw, 3, false, "raw"}};
constexpr Child in_item[] = {
    {"label", Node::string, Slot::item_label, 0, false, "label"},
    {"sep", Node::string, Slot::item_sep, 1, false, "sep"},
    {"marker", Node::string, Slot::item_marker, 2, false, "marker"},
    {"number", Node::string, Slot::item_number, 3, false, "number"},
    {"text", Node::text, Slot::block_text, 4, false, "text", true}};
constexpr Child in_code[] = {
    {"code-lang", Node::string, Slot::code_lang, 0, false, "code_lang"},
    {"text", Node::text, Slot::block_text, 1, false, "text", true}};
constexpr Child in_text[] = {
    {"run", Node::run, Slot::run, 0, true, ""},
    {"char", Node::character, Slot::character, 0, true, ""}};
constexpr Child in_run[] = {
    {"href", Node::string, Slot::href, 0, false, ""},
    {"char", Node::character, Slot::character, 1, true, ""}};
constexpr Child in_string[] = {{"char", Node::character, Slot::character, 0, true, ""}};
constexpr Child in_extra[] = {
    {"name", Node::string, Slot::extra_name, 0, false, "", true},
    {"json", Node::string, Slot::extra_json, 1, false, "", true}};
constexpr Child in_layout[] = {{"patch", Node::patch, Slot::patch, 0, false, "patch"}};
constexpr Child in_patch[] = {{"hunk", Node::hunk, Slot::hunk, 0, true, "hunks"}};
constexpr Child in_hunk[] = {{"text", Node::string, Slot::hunk_text, 0, true, "2"}};
// clang-format on

std::string listed(const std::vector<std::string_view>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
        text += names[i];
    }
    return text;
}

}  // namespace

std::span<const Child> children_of(Node node) noexcept {
    static constexpr std::span<const Child> table[] = {
        // in the order of Node
        in_digest, in_record, in_source, in_date,   in_tag,   in_link, in_section, in_provenance,
        in_text,   in_text,   in_item,   in_code,   {},       in_text, in_run,     in_string,
        {},        {},        in_extra,  in_layout, in_patch, in_hunk};
    static_assert(std::size(table) == static_cast<std::size_t>(Node::hunk) + 1);
    return table[static_cast<std::size_t>(node)];
}

xmlio::Content content_of(Node node) noexcept {
    switch (node) {
        case Node::heading:
        case Node::prose:
        case Node::text:
        case Node::run:
        case Node::string:
            return xmlio::Content::text;
        case Node::value:
            return xmlio::Content::value;
        case Node::rule:
        case Node::character:
            return xmlio::Content::nothing;
        default:
            return xmlio::Content::elements;
    }
}

const Child* find_child(Node parent, std::string_view name) noexcept {
    for (const Child& child : children_of(parent)) {
        if (child.name == name) return &child;
    }
    return nullptr;
}

std::string names_after(Node parent, int rank) {
    std::vector<std::string_view> names;
    for (const Child& child : children_of(parent)) {
        if (may_follow(child, rank)) names.push_back(child.name);
    }
    return listed(names);
}

std::string required_after(Node parent, int rank) {
    if (parent == Node::date) return "value or raw";
    std::vector<std::string_view> names;
    for (const Child& child : children_of(parent)) {
        if (child.required && child.rank > rank) names.push_back(child.name);
    }
    return names.empty() ? std::string() : std::string(names.front());
}

}  // namespace digestkit::xml
