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
    using Cell = std::vector<Paragraph>;
    std::vector<std::vector<Cell>> rows;

    /// All of it was inserted and is rejected, or deleted; or it never said anything.
    bool is_empty() const {
        for (const std::vector<Cell>& row : rows) {
            for (const Cell& cell : row) {
                for (const Paragraph& each : cell) {
                    if (!each.block.text.empty() || each.block.label) return false;
                }
            }
        }
        return true;
    }

    /// A table of one column, or with headings or tables in it, is there for the looks: it holds paragraphs.
    bool is_layout() const {
        bool one_column = true, structured = false;
        for (const std::vector<Cell>& row : rows) {
            one_column = one_column && row.size() <= 1;
            for (const Cell& cell : row) {
                structured = structured || std::any_of(cell.begin(), cell.end(), [](const Paragraph& each) {
                                 return each.style == Style::heading || each.style == Style::title ||
                                        each.block.code_lang;
                             });
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
            std::vector<Grid::Cell>& row = grid.rows.back();
            row.emplace_back();
            StoryReader(part_, paired_, all_, row.back()).read(node);
            constexpr std::uint32_t most_columns = 63;  // Word's
            const std::uint32_t span = number_of(child_value(markup_, properties, "gridSpan")).value_or(1);
            for (std::uint32_t i = 1; i < std::min(span, most_columns); ++i) row.emplace_back();
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
            if (removed(child_of(markup_, node, "trPr"), "ins", "del")) continue;
            grid.rows.emplace_back();
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
        for (auto& row : grid.rows) {
            for (Grid::Cell& cell : row) std::move(cell.begin(), cell.end(), std::back_inserter(out_));
        }
        return;
    }
    ++all_.body.tables;
    outline::TableText text;
    std::map<std::string, std::size_t> langs;
    for (const auto& row : grid.rows) {
        for (const Grid::Cell& cell : row) {
            text.add_cell(cell_text(cell));
            for (const Paragraph& each : cell) langs[each.block.lang] += each.block.text.plain().size();
        }
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
