// SPDX-License-Identifier: MIT
// The blocks of a section: headings, paragraphs, quotes, code, tables, rules, and items as nested lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "lib/outline/outline.h"
#include "lib/pandoc/ast.h"
#include "lib/pandoc/inlines.h"

namespace digestkit::pandoc {

/// Adds `lang`, and `dir` where it differs from that of `around`, where the target holds them.
void set_language(Attributes& attributes, const std::string& lang, const std::string& around,
                  const Target& target);

class BlockWriter {
  public:
    BlockWriter(Ast& ast, const Target& target, Anchors& anchors)
        : ast_(ast), target_(target), inlines_(ast, target), anchors_(anchors) {}

    /// All of them are blocks of one section in the language `lang`. `up` levels are taken off headings.
    void write(std::span<const outline::Piece> pieces, const std::string& lang, unsigned up);

  private:
    void block(const outline::Piece& piece, const std::string& around);
    void quotes(std::span<const outline::Piece> pieces);
    void paragraph(const Text& text);
    void heading(const outline::Piece& piece, const std::string& around);
    void code(const Block& block);
    bool table(const Block& block);
    bool needs_blank_line(const Block& block, const Block& next) const;
    void item(const Block& block, const std::string& around, bool blank_line);
    void item_text(const Block& block);
    void open_list(const Block& block);
    void close_list();
    void end_lists();

    struct List {
        std::uint32_t depth;
        bool ordered;
        bool parenthesis;
        std::uint64_t next_number;
    };

    Ast& ast_;
    Target target_;
    Inlines inlines_;
    Anchors& anchors_;
    unsigned up_ = 0;
    std::vector<List> lists_;  // open ones, outermost first; an item is open in each
};

}  // namespace digestkit::pandoc
