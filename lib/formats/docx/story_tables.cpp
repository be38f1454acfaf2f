// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <map>

#include "lib/formats/docx/plain_words.h"
#include "lib/formats/docx/story_reader.h"
#include "lib/outline/table_text.h"

namespace digestkit::docx {

using xmlio::Markup;

struct StoryReader::Grid {
    struct Cell {
        std::vector<Paragraph> paragraphs;
        std::uint32_t columns = 1;  // that it spans
    };
    struct Row {
        std::vector<Cell> cells;
        std::uint32_t before = 0, behind = 0;  // columns in which it has no cell
    };
    std::vector<Row> rows;

    /// All of it was inserted and is rejected, or deleted; or it never said anything.
    bool is_empty() const {
        for (const Row& row : rows) {
            for (const Cell& cell : row.cells) {
                for (const Paragraph& each : cell.paragraphs) {
                    if (!each.block.text.empty() || each.block.label) return false;
                }
            }
        }
        return true;
    }

    /// A table of one column, or with headings or tables in it, is there for the looks: it holds paragraphs.
    bool is_layout() const {
        bool one_column = true, structured = false;
        const auto is_structure = [](const Paragraph& each) {
            return each.style == Style::heading || each.style == Style::title || each.block.code_lang;
        };
        for (const Row& row : rows) {
            one_column = one_column && row.cells.size() <= 1;
            for (const Cell& cell : row.cells) {
                structured =
                    structured || std::any_of(cell.paragraphs.begin(), cell.paragraphs.end(), is_structure);
            }
        }
        return one_column || structured;
    }
};

namespace {

std::string cell_text(const std::vector<Paragraph>& paragraphs) {
    std::string text;
    for (const Paragraph& each : paragraphs) {
        const Block& block = each.block;
        std::string words = block.label ? *block.label + block.sep : std::string();
        words += block.text.plain();
        if (words.empty()) continue;
        if (!text.empty()) text += ' ';
        if (block.number) text += *block.number + " ";
        text += words;
    }
    return text;
}

}  // namespace

/// A row or cell that tracked changes take away.
bool StoryReader::removed(Node properties, std::string_view inserted, std::string_view deleted) {
    const bool was_inserted = child_of(markup_, properties, inserted) != Markup::none;
    const bool was_deleted = child_of(markup_, properties, deleted) != Markup::none;
    if (was_inserted) ++all_.body.tracked.insertions;
    if (was_deleted) ++all_.body.tracked.deletions;
    return all_.changes == Changes::accept ? was_deleted : was_inserted;
}

void StoryReader::cells(Node parent, Grid& grid) {
    for (Node node = markup_.first(parent); node != Markup::none; node = markup_.next(node)) {
        const std::string_view name = markup_.name(node);
        if (name == "sdt") {
            cells(child_of(markup_, node, "sdtContent"), grid);
        } else if (name == "tc") {
            const Node properties = child_of(markup_, node, "tcPr");
            if (removed(properties, "cellIns", "cellDel")) continue;
            Grid::Cell& cell = grid.rows.back().cells.emplace_back();
            cell.columns = number_of(child_value(markup_, properties, "gridSpan")).value_or(1);
            StoryReader(part_, paired_, all_, cell.paragraphs).read(node);
        } else if (!name.empty() && !name.ends_with("Pr") && !name.ends_with("PrEx")) {
            cells(node, grid);
        }
    }
}

void StoryReader::rows(Node parent, Grid& grid) {
    for (Node node = markup_.first(parent); node != Markup::none; node = markup_.next(node)) {
        const std::string_view name = markup_.name(node);
        if (name == "sdt") {
            rows(child_of(markup_, node, "sdtContent"), grid);
        } else if (name == "tr") {
            const Node properties = child_of(markup_, node, "trPr");
            if (removed(properties, "ins", "del")) continue;
            Grid::Row& row = grid.rows.emplace_back();
            row.before = number_of(child_value(markup_, properties, "gridBefore")).value_or(0);
            row.behind = number_of(child_value(markup_, properties, "gridAfter")).value_or(0);
            cells(node, grid);
        } else if (!name.empty() && !name.ends_with("Pr") && name != "tblGrid") {
            rows(node, grid);
        }
    }
}

void StoryReader::table(Node node) {
    Grid grid;
    const Position begin = markup_.begin(node);
    rows(node, grid);
    if (grid.is_empty()) return;
    flush();
    if (grid.is_layout()) {
        for (Grid::Row& row : grid.rows) {
            for (auto& [paragraphs, columns] : row.cells)
                std::move(paragraphs.begin(), paragraphs.end(), std::back_inserter(out_));
        }
        return;
    }
    ++all_.body.tables;
    outline::TableText text;
    std::map<std::string, std::size_t> langs;
    for (const Grid::Row& row : grid.rows) {
        if (row.before > 0) text.add_cell({}, {row.before});
        for (const auto& [paragraphs, columns] : row.cells) {
            text.add_cell(cell_text(paragraphs), {columns});
            for (const Paragraph& each : paragraphs) langs[each.block.lang] += each.block.text.plain().size();
        }
        if (row.behind > 0) text.add_cell({}, {row.behind});
        text.end_row();
    }
    Paragraph made;
    made.block.type = BlockType::code;
    made.block.code_lang = outline::table_code;
    made.block.text = Text(text.take());
    made.begin = begin;
    made.end = markup_.end(node);
    const auto most = std::max_element(langs.begin(), langs.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != langs.end()) made.block.lang = most->first;
    out_.push_back(std::move(made));
}

}  // namespace digestkit::docx
