// SPDX-License-Identifier: MIT
// Tables of a page: one of data → code of language `pipe-table`, with its links as in Markdown; one that is
// there for the looks, as in newsletters → the blocks of its cells.
#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "lib/formats/epub/block_reader.h"
#include "lib/formats/epub/names.h"
#include "lib/outline/cell_links.h"
#include "lib/outline/table_text.h"

namespace digestkit::epub {

using outline::Outline;
using outline::Piece;
using xmlio::Markup;

namespace {

struct Parts {
    std::vector<Markup::Node> captions, rows, foot;  // which may stand in front of the rows
};

void collect(const Markup& markup, Markup::Node in, bool foot, Parts& parts) {
    for (Markup::Node node = markup.first(in); node != Markup::none; node = markup.next(node)) {
        const std::string_view name = markup.name(node);
        if (name.empty() || markup.attribute(node, attribute::furniture)) continue;
        if (name == "caption") {
            parts.captions.push_back(node);
        } else if (name == "tr") {
            (foot ? parts.foot : parts.rows).push_back(node);
        } else {
            collect(markup, node, foot || name == "tfoot", parts);
        }
    }
}

std::string cell_text(const Outline& cell) {
    std::string text;
    for (const Piece& piece : cell) {
        const std::string words = outline::with_links(piece.block.text);
        if (words.empty()) continue;
        if (!text.empty()) text += ' ';
        if (piece.block.number) text += *piece.block.number + " ";
        text += words;
    }
    return text;
}

void move_to(Outline& out, Outline pieces) {
    std::move(pieces.begin(), pieces.end(), std::back_inserter(out));
}

}  // namespace

struct BlockReader::Grid {
    std::vector<std::vector<Outline>> rows;
    bool headed = false;  // some cells are heads of others
    bool empty = true;

    /// A table of one column, or with headings or tables in it, holds no data; without heads, one with more
    /// in a cell than a paragraph neither.
    bool is_layout() const {
        bool one_column = true;
        for (const std::vector<Outline>& row : rows) {
            std::size_t filled = 0;
            for (const Outline& cell : row) {
                if (!cell.empty()) ++filled;
                if (cell.size() > 1 && !headed) return true;
                for (const Piece& piece : cell) {
                    const BlockType type = piece.block.type;
                    if (type == BlockType::heading || type == BlockType::code) return true;
                    if (type != BlockType::paragraph && !headed) return true;
                }
            }
            one_column = one_column && filled <= 1;
        }
        return one_column;
    }

    std::string text() const {
        outline::TableText text;
        for (const std::vector<Outline>& row : rows) {
            for (const Outline& cell : row) text.add_cell(cell_text(cell));
            text.end_row();
        }
        return text.take();
    }
};

/// No table is of ours, so on every page what is in one is read as a stranger's.
Outline BlockReader::part_of_table(Node part, const std::string& lang) {
    BlockReader inside(markup_, outline::Role::unknown, places_);
    Outline pieces;
    inside.read_children(part, language_at(markup_, part, lang), pieces);
    for (Piece& piece : pieces) piece.role = role_;
    images += inside.images;
    tables += inside.tables;
    return pieces;
}

void BlockReader::row(Node node, const std::string& lang, Grid& grid) {
    std::vector<Outline>& cells = grid.rows.emplace_back();
    for (Node cell = markup_.first(node); cell != Markup::none; cell = markup_.next(cell)) {
        const std::string_view name = markup_.name(cell);
        if (name != "td" && name != "th") continue;
        grid.headed = grid.headed || name == "th";
        cells.push_back(part_of_table(cell, lang));
        grid.empty = grid.empty && cells.back().empty();
    }
}

void BlockReader::table(Node node, const std::string& lang, Outline& out) {
    Parts parts;
    collect(markup_, node, false, parts);
    for (const Node caption : parts.captions) move_to(out, part_of_table(caption, lang));
    Grid grid;
    for (const Node each : parts.rows) row(each, language_at(markup_, each, lang), grid);
    for (const Node each : parts.foot) row(each, language_at(markup_, each, lang), grid);
    if (grid.empty) return;
    if (markup_.attribute(node, "role") == "presentation" || grid.is_layout()) {
        for (std::vector<Outline>& cells : grid.rows) {
            for (Outline& cell : cells) move_to(out, std::move(cell));
        }
        return;
    }
    ++tables;
    Piece& piece = add(BlockType::code, node, lang, out);
    piece.block.code_lang = outline::table_code;
    piece.block.text = grid.text();
}

}  // namespace digestkit::epub
