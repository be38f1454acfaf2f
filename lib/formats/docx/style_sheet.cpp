// SPDX-License-Identifier: MIT
#include "lib/formats/docx/style_sheet.h"

#include "lib/formats/docx/plain_words.h"

namespace digestkit::docx {

using xmlio::Markup;

namespace {

/// Word stops at ten.
constexpr unsigned longest_chain = 64;

bool is_our_name(std::string_view name) noexcept {
    constexpr std::string_view ours = "Digest ";
    return equal_words(name.substr(0, ours.size()), ours);
}

}  // namespace

StyleSheet::StyleSheet(const Markup* markup) : markup_(markup) {
    if (markup_ == nullptr) return;
    const Markup& all = *markup_;
    for (Node node = all.first(all.root()); node != Markup::none; node = all.next(node)) {
        if (all.name(node) == "docDefaults") {
            defaults_ = run_properties(all, child_of(all, child_of(all, node, "rPrDefault"), "rPr"), false);
        } else if (all.name(node) == "style") {
            const auto id = all.attribute(node, "styleId");
            if (!id) continue;
            nodes_.emplace(*id, node);
            const auto is_default = all.attribute(node, "default");
            const bool paragraph = all.attribute(node, "type").value_or("paragraph") == "paragraph";
            if (is_default && is_on(is_default) && paragraph) default_paragraph_ = *id;
        }
    }
}

StyleSheet::Node StyleSheet::find(std::string_view id) const {
    const auto found = nodes_.find(id);
    return found == nodes_.end() ? Markup::none : found->second;
}

/// None where the chain ends, or has no end.
StyleSheet::Node StyleSheet::base_of(Node style, unsigned& steps) {
    const Node base = find(child_value(*markup_, style, "basedOn"));
    if (base == Markup::none || ++steps < longest_chain) return base;
    if (endless_ == Markup::none) endless_ = style;
    return Markup::none;
}

const ParagraphStyle& StyleSheet::paragraph(std::string_view id) {
    const auto found = paragraphs_.find(id);
    if (found != paragraphs_.end()) return found->second;
    return paragraphs_.emplace(id, read_paragraph(id)).first->second;
}

const CharacterStyle& StyleSheet::character(std::string_view id) {
    const auto found = characters_.find(id);
    if (found != characters_.end()) return found->second;
    return characters_.emplace(id, read_character(id)).first->second;
}

ParagraphStyle StyleSheet::read_paragraph(std::string_view id) {
    ParagraphStyle style;
    Node node = find(id.empty() ? default_paragraph_ : id);
    if (node == Markup::none && !id.empty()) {
        if (const auto named = style_of_id(id)) style.named = *named;
        style.ours = equal_words(id.substr(0, 6), "Digest") && style.named.style != Style::other;
        node = find(default_paragraph_);
    }
    bool named = style.named.style != Style::other;
    unsigned steps = 0;
    for (; node != Markup::none; node = base_of(node, steps)) {
        const Node properties = child_of(*markup_, node, "pPr");
        if (!named) {
            const std::string_view name = child_value(*markup_, node, "name");
            const auto level = number_of(child_value(*markup_, properties, "outlineLvl"));
            std::optional<NamedStyle> found = style_of_name(name);
            if (!found && level && *level < 9) {
                found = NamedStyle{Style::heading, static_cast<std::uint8_t>(*level + 1)};
            }
            if (!found) found = style_of_id(markup_->attribute(node, "styleId").value_or(""));
            if (found) style.named = *found;
            named = found.has_value();
            style.ours = style.ours || is_our_name(name);
        }
        const Node numbers = child_of(*markup_, properties, "numPr");
        const Node list = child_of(*markup_, numbers, "numId");
        if (!style.place.list && list != Markup::none) style.place.list = markup_->attribute(list, "val");
        if (!style.place.level) style.place.level = number_of(child_value(*markup_, numbers, "ilvl"));
        inherit(style.look, run_properties(*markup_, child_of(*markup_, node, "rPr"), false));
    }
    inherit(style.look, defaults_);
    return style;
}

CharacterStyle StyleSheet::read_character(std::string_view id) {
    CharacterStyle style;
    unsigned steps = 0;
    for (Node node = find(id); node != Markup::none; node = base_of(node, steps)) {
        const std::string_view name = child_value(*markup_, node, "name");
        if (style.role == RunRole::text) style.role = run_role_of_name(name);
        style.ours = style.ours || is_our_name(name);
        inherit(style.look, run_properties(*markup_, child_of(*markup_, node, "rPr"), false));
    }
    return style;
}

std::string_view StyleSheet::list_of(std::string_view id) const {
    const Node node = find(id);
    if (node == Markup::none) return {};
    return child_value(*markup_, child_of(*markup_, child_of(*markup_, node, "pPr"), "numPr"), "numId");
}

std::string_view StyleSheet::lang() {
    return paragraph({}).look.lang;
}

}  // namespace digestkit::docx
