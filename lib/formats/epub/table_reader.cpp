// SPDX-License-Identifier: MIT
// Tables of a page: one of data → code of language `pipe-table`, with its links as in Markdown; one that is
// there for the looks, as in newsletters → the blocks of its cells.
#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "lib/formats/epub/block_reader.h"
#include "lib/formats/epub/names.h"
#include "lib/outline/cell_links.h"
#include "lib/outline/table_text.h"
#include "lib/unicode/properties.h"

namespace digestkit::epub {

using outline::Outline;
using outline::Piece;
using xmlio::Markup;

namespace {

struct Row {
    Markup::Node node, group;
};

struct Parts {
    std::vector<Markup::Node> captions;
    std::vector<Row> rows, foot;  // which may stand in front of the rows
};

/// `group`: what the cells of its rows cannot reach beyond.
void collect(const Markup& markup, Markup::Node in, Markup::Node group, Parts& parts) {
    for (Markup::Node node = markup.first(in); node != Markup::none; node = markup.next(node)) {
        const std::string_view name = markup.name(node);
        if (name.empty() || markup.attribute(node, attribute::furniture)) continue;
        if (name == "caption") {
            parts.captions.push_back(node);
        } else if (name == "tr") {
            (markup.name(group) == "tfoot" ? parts.foot : parts.rows).push_back({node, group});
        } else {
            const bool groups = name == "thead" || name == "tbody" || name == "tfoot";
            collect(markup, node, groups ? node : group, parts);
        }
    }
}

/// HTML §4.9.11: a cell without a good number spans one; `zero` is what 0 means.
std::uint32_t span(std::optional<std::string_view> said, std::uint32_t zero) {
    if (!said) return 1;
    const std::string_view digits = trimmed(*said);
    std::uint32_t value = 1;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure == std::errc::result_out_of_range) return std::numeric_limits<std::uint32_t>::max();
    return value == 0 ? zero : value;
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
    struct Cell {
        Outline content;
        outline::CellSpan span;
    };
    struct Row {
        std::vector<Cell> cells;
        bool begins_group = false;
    };
    std::vector<Row> rows;
    bool headed = false;  // some cells are heads of others
    bool empty = true;

    /// A table of one column, or with headings or tables in it, holds no data; without heads, one with more
    /// in a cell than a paragraph neither.
    bool is_layout() const {
        bool one_column = true;
        for (const Row& row : rows) {
            std::size_t filled = 0;
            for (const Cell& cell : row.cells) {
                if (!cell.content.empty()) ++filled;
                if (cell.content.size() > 1 && !headed) return true;
                for (const Piece& piece : cell.content) {
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
        for (const Row& row : rows) {
            if (row.begins_group) text.end_group();
            for (const Cell& cell : row.cells) text.add_cell(cell_text(cell.content), cell.span);
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
    std::vector<Grid::Cell>& cells = grid.rows.emplace_back().cells;
    for (Node cell = markup_.first(node); cell != Markup::none; cell = markup_.next(cell)) {
        const std::string_view name = markup_.name(cell);
        if (name != "td" && name != "th") continue;
        grid.headed = grid.headed || name == "th";
        constexpr std::uint32_t to_the_end = std::numeric_limits<std::uint32_t>::max();
        cells.push_back({part_of_table(cell, lang),
                         {span(markup_.attribute(cell, "colspan"), 1),
                          span(markup_.attribute(cell, "rowspan"), to_the_end)}});
        grid.empty = grid.empty && cells.back().content.empty();
    }
}

void BlockReader::table(Node node, const std::string& lang, Outline& out) {
    Parts parts;
    collect(markup_, node, node, parts);
    std::move(parts.foot.begin(), parts.foot.end(), std::back_inserter(parts.rows));
    for (const Node caption : parts.captions) move_to(out, part_of_table(caption, lang));
    Grid grid;
    Node group = node;
    for (const Row& each : parts.rows) {
        row(each.node, language_at(markup_, each.node, lang), grid);
        grid.rows.back().begins_group = std::exchange(group, each.group) != each.group;
    }
    if (grid.empty) return;
    if (markup_.attribute(node, "role") == "presentation" || grid.is_layout()) {
        for (Grid::Row& each : grid.rows) {
            for (Grid::Cell& cell : each.cells) move_to(out, std::move(cell.content));
        }
        return;
    }
    ++tables;
    Piece& piece = add(BlockType::code, node, lang, out);
    piece.block.code_lang = outline::table_code;
    piece.block.text = grid.text();
}

}  // namespace digestkit::epub
