// SPDX-License-Identifier: MIT
// The styles of a document (ISO 29500-1 §17.7), each with what it inherits. What a paragraph stands for is
// told by the name of its style, else by the outline level, else by the style that it is based on.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "lib/formats/docx/run_properties.h"
#include "lib/formats/docx/style_names.h"
#include "lib/xmlio/markup.h"

namespace digestkit::docx {

/// The number of a list and the level in it; as in w:numPr.
struct ListChoice {
    std::optional<std::string_view> list;  ///< "0" takes a paragraph out of lists
    std::optional<std::uint32_t> level;
};

struct ParagraphStyle {
    NamedStyle named;
    bool ours = false;  ///< its name begins with "Digest "
    RunProperties look;
    ListChoice place;
};

struct CharacterStyle {
    RunRole role = RunRole::text;
    bool ours = false;
    RunProperties look;
};

class StyleSheet {
  public:
    /// `markup` is the part of styles, or null; it must outlive the StyleSheet.
    explicit StyleSheet(const xmlio::Markup* markup);

    /// "" is the default style. Ids must outlive what is asked for later.
    const ParagraphStyle& paragraph(std::string_view id);
    const CharacterStyle& character(std::string_view id);
    /// w:numPr of a numbering style; empty when there is none.
    std::string_view list_of(std::string_view id) const;
    /// The language of text that names none; empty for none.
    std::string_view lang();
    /// A style that is based on itself, or on too many others; none when all are well.
    xmlio::Markup::Node endless() const noexcept { return endless_; }

  private:
    using Node = xmlio::Markup::Node;
    ParagraphStyle read_paragraph(std::string_view id);
    CharacterStyle read_character(std::string_view id);
    Node find(std::string_view id) const;
    Node base_of(Node style, unsigned& steps);

    const xmlio::Markup* markup_;
    std::unordered_map<std::string_view, Node> nodes_;
    std::string_view default_paragraph_;
    RunProperties defaults_;
    std::unordered_map<std::string_view, ParagraphStyle> paragraphs_;
    std::unordered_map<std::string_view, CharacterStyle> characters_;
    Node endless_ = xmlio::Markup::none;
};

}  // namespace digestkit::docx
