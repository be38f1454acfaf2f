// SPDX-License-Identifier: MIT
// The blocks of a page: what is common to pages of ours and of strangers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/formats/epub/inline_reader.h"
#include "lib/formats/epub/list_numbers.h"
#include "lib/outline/outline.h"
#include "lib/xmlio/markup.h"

namespace digestkit::epub {

/// What a book says its language is, also as "en_US" and with blanks around it; nothing for what names none.
std::optional<std::string> named_language(std::string_view said);
/// The language that `node` names itself, else `inherited`.
std::string language_at(const xmlio::Markup& markup, xmlio::Markup::Node node, const std::string& inherited);

class BlockReader {
  public:
    using Node = xmlio::Markup::Node;

    /// Pieces get `role`; with Role::block the page is one of ours, where every character counts. `places`:
    /// those of the parts of pieces are asked for.
    BlockReader(const xmlio::Markup& markup, outline::Role role, bool places)
        : markup_(markup), role_(role), places_(places) {}

    /// Appends the blocks of the element `node`, which stands where blocks do, to `out`. False when it is
    /// none that this knows: then its children are to be looked at.
    bool read(Node node, const std::string& lang, outline::Outline& out);
    /// What `node` holds, where blocks stand: elements, and text without any.
    void read_children(Node node, const std::string& lang, outline::Outline& out);
    /// Siblings from `first` to before `end`, texts and elements of a line, that stand in no block: one
    /// paragraph.
    void read_loose(xmlio::Markup::Node first, xmlio::Markup::Node end, const std::string& lang,
                    outline::Outline& out);

    std::size_t images = 0, tables = 0;

  private:
    struct Context {  // what text without an element of its own is
        BlockType type = BlockType::paragraph;
        Node item = xmlio::Markup::none;                   // the <li> whose piece is still to come
        std::optional<std::string> number = std::nullopt;  // that the reader sees in front of it
    };
    struct Grid;  // the cells of a table

    void flow(Node node, const std::string& lang, Context context, outline::Outline& out);
    void block(Node node, std::string_view name, const std::string& lang, Context& context,
               outline::Outline& out);
    void list(Node node, const std::string& lang, outline::Outline& out);
    void item(Node node, const std::string& lang, outline::Outline& out);
    void heading(Node node, std::uint8_t level, const std::string& lang, outline::Outline& out);
    void preformatted(Node node, const std::string& lang, outline::Outline& out);
    void table(Node node, const std::string& lang, outline::Outline& out);
    void row(Node node, const std::string& lang, Grid& grid);
    outline::Outline part_of_table(Node part, const std::string& lang);
    void finish(InlineReader& text, Node from, const std::string& lang, Context& context, bool even_empty,
                outline::Outline& out);
    void fill_item(Context& context, InlineReader& text, Block& block) const;
    outline::Piece& add(BlockType type, Node from, const std::string& lang, outline::Outline& out) const;
    /// Where the piece stands in more detail, before the text of `words` is taken.
    void note_places(outline::Piece& piece, Node from, const InlineReader& words) const;
    bool own() const noexcept { return role_ == outline::Role::block; }
    InlineReader text() const { return {markup_, own() ? Space::exact : Space::collapsed, true, places_}; }

    const xmlio::Markup& markup_;
    outline::Role role_;
    bool places_;
    std::uint32_t lists_ = 0;             // around what is read
    std::optional<ListNumbers> numbers_;  // of the innermost of them, if it is ordered
};

/// Of HTML: where it begins, a text ends.
bool is_block_element(std::string_view name) noexcept;
/// 1 to 6 of h1 to h6, else 0.
std::uint8_t heading_level(std::string_view name) noexcept;

}  // namespace digestkit::epub
