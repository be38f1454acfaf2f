// SPDX-License-Identifier: MIT
// A table as text, the content of a code block "pipe-table": a row a line, cells between bars, the first row
// set off as in Markdown. A cell that spans columns or rows stands in the first of them, the others are
// empty; a column in which no cell begins is none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace digestkit::outline {

inline constexpr std::string_view table_code = "pipe-table";

/// How many columns and rows a cell spans; 0 of either is 1.
struct CellSpan {
    std::uint32_t columns = 1, rows = 1;
};

class TableText {
  public:
    /// The next cell of the open row, in the next column that no cell above spans; line breaks in it become
    /// blanks. `text` is copied.
    void add_cell(std::string_view text, CellSpan span = {});
    /// A row without cells is none.
    void end_row();
    /// No cell spans what follows.
    void end_group();
    /// What was added; begins anew.
    std::string take();

  private:
    struct Cell {
        std::size_t column;
        std::string text;
    };
    struct Row {
        std::vector<Cell> cells;
        std::size_t width = 0;
    };

    void write(const Row& row);

    std::vector<Row> rows_;
    Row row_;                           // the open one
    std::vector<std::uint32_t> spans_;  // by column: rows that a cell takes from the open one on
    std::vector<bool> begun_;           // columns in which cells begin
    std::string text_;
};

}  // namespace digestkit::outline
