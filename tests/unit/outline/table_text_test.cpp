// SPDX-License-Identifier: MIT
#include "lib/outline/table_text.h"

#include <limits>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using digestkit::outline::CellSpan;
using digestkit::outline::TableText;

namespace {

constexpr std::uint32_t no_end = std::numeric_limits<std::uint32_t>::max();

struct Cell {
    std::string text;
    CellSpan span = {};
};

std::string table(const std::vector<std::vector<Cell>>& rows) {
    TableText text;
    for (const std::vector<Cell>& row : rows) {
        for (const Cell& cell : row) text.add_cell(cell.text, cell.span);
        text.end_row();
    }
    return text.take();
}

}  // namespace

TEST_CASE("a row is a line, and the first one is set off") {
    CHECK(table({{{"a|b"}, {"c\nd"}}, {}, {{"e"}}}) == "| a\\|b | c d |\n| --- | --- |\n| e |");
    CHECK(table({}).empty());
    CHECK(table({{}, {}}).empty());
}

TEST_CASE("what stands beside and below a cell that spans columns and rows stays in its column") {
    CHECK(table({{{"Line", {1, 2}}, {"Price", {2, 1}}, {"Since", {1, 2}}},
                 {{"adult"}, {"child"}},
                 {{"Red"}, {"2"}, {"1"}, {"1990"}}}) ==
          "| Line | Price |  | Since |\n| --- | --- | --- | --- |\n|  | adult | child |  |\n"
          "| Red | 2 | 1 | 1990 |");
    CHECK(
        table({{{"a"}, {"b", {2, 3}}, {"c"}, {"d"}}, {{"e"}, {"f"}}, {{"g"}}, {{"h"}, {"i"}, {"j"}}}) ==
        "| a | b |  | c | d |\n| --- | --- | --- | --- | --- |\n| e |  |  | f |\n| g |  |  |\n| h | i | j |");
}

TEST_CASE("a column in which no cell begins is none") {
    CHECK(table({{{"a", {2, 1}}, {"b"}}, {{"c", {2, 1}}, {"d"}}}) == "| a | b |\n| --- | --- |\n| c | d |");
    CHECK(table({{{"a", {5, 1}}}}) == "| a |\n| --- |");
}

TEST_CASE("no cell spans the rows of the next group, and a row without cells is one that is spanned") {
    TableText text;
    text.add_cell("a", {1, 9});
    text.add_cell("b");
    text.end_row();
    text.end_group();
    text.add_cell("c");
    text.add_cell("d");
    text.end_row();
    CHECK(text.take() == "| a | b |\n| --- | --- |\n| c | d |");
    CHECK(table({{{"a", {1, 2}}, {"b"}}, {}, {{"c"}, {"d"}}}) == "| a | b |\n| --- | --- |\n| c | d |");
}

TEST_CASE("spans without end cost nothing, and text does not grow beyond what a table has") {
    const std::uint32_t columns = GENERATE(1U, 2U, no_end);
    std::vector<std::vector<Cell>> rows(1000, std::vector<Cell>{{"y"}});
    rows.insert(rows.begin(), std::vector<Cell>(1000, Cell{"x", {columns, no_end}}));
    const std::string text = table(rows);
    CHECK(text.size() < 1000 * 64 * 4);
    CHECK(text.ends_with("| y |"));
}
