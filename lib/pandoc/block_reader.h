// SPDX-License-Identifier: MIT
// Blocks of the AST → pieces of the visible document: of role unknown, or, where the document is one of ours,
// blocks.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "lib/outline/outline.h"
#include "lib/pandoc/element.h"
#include "lib/pandoc/inline_reader.h"
#include "lib/pandoc/source_lines.h"
#include "lib/pandoc/tally.h"

namespace digestkit::pandoc {

struct BlockSource {
    /// The blocks that pandoc makes of HTML that stands in another format; nothing when it makes none.
    std::function<std::optional<Tree>(std::string_view html)> html;
    const SourceLines* lines = nullptr;  ///< null: positions are not asked for
    bool ours = false;                   ///< elements may be marked (names.h), and pieces are blocks
    bool addresses = false;              ///< those that stand bare in a text become links
};

class BlockReader {
  public:
    BlockReader(const BlockSource& source, Tally& tally, outline::Outline& out)
        : source_(source), tally_(tally), out_(out) {}

    /// Blocks in the language `lang`, where they name no other.
    void read(const Tree& blocks, const std::string& lang);
    void read_one(const Tree& block, const std::string& lang);

  private:
    struct Context {
        std::string lang;
        BlockType type = BlockType::paragraph;  ///< of a paragraph: in a quote it is one
        std::uint32_t depth = 0;                ///< lists around it
        bool item = false;                      ///< it is the first thing that an item says
        bool ordered = false;
        std::optional<std::string> number;
        SourceLines::Stretch where;
    };

    void blocks(const Tree& list, Context& context);
    void block(const Tree& element, Context& context);
    void take(const Tree& element, Context& context);
    void paragraph(const Tree& inlines, Context& context);
    void marked_paragraph(const Tree& inlines, Context& context);
    void put(Context& context, Text text, const std::string& lang);
    void heading(const Tree& content, const Context& context);
    void list(const Tree& items, bool ordered, const Tree& counting, const Context& context);
    void definitions(const Tree& content, const Context& context);
    void code_block(const Tree& content, const Context& context);
    void code(std::string text, std::string lang, const Context& context);
    void table(const Tree& content, const Context& context);
    void raw(const Tree& content, Context& context);
    void div(const Tree& content, Context& context);
    InlineReader words();
    void settle(InlineReader& words, const Context& context, std::size_t first);
    void keep_links_of(InlineReader& label, outline::Piece& piece);
    void notes(const InlineReader& words, const Context& context);
    SourceLines::Stretch place_of(const ElementAttributes& attributes, const Context& around) const;
    outline::Piece& add(BlockType type, const Context& context);
    std::string cell_text(const Tree& blocks, std::vector<Link>& links);

    const BlockSource& source_;
    Tally& tally_;
    outline::Outline& out_;
    std::size_t note_count_ = 0, raw_count_ = 0;
};

}  // namespace digestkit::pandoc
