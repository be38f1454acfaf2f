// SPDX-License-Identifier: MIT
#include "lib/outline/table_text.h"

#include <algorithm>
#include <utility>

namespace digestkit::outline {

namespace {

/// Spans end behind this column, the last one that Word has: a few bytes can ask for a thousand columns in
/// each of a million rows.
constexpr std::size_t most_columns = 63;

}  // namespace

void TableText::add_cell(std::string_view text, CellSpan span) {
    std::size_t column = row_.width;
    while (column < spans_.size() && spans_[column] > 0) ++column;
    const std::size_t columns = std::max<std::size_t>(span.columns, 1);
    const std::size_t end = column + std::min(columns, std::max(most_columns, column + 1) - column);
    const std::size_t kept = std::min(end, most_columns);
    if (spans_.size() < kept) spans_.resize(kept, 0);
    for (std::size_t i = column; i < kept; ++i) spans_[i] = std::max({spans_[i], span.rows, 1U});
    if (begun_.size() <= column) begun_.resize(column + 1, false);
    begun_[column] = true;
    row_.width = end;
    row_.cells.push_back({column, std::string(text)});
}

void TableText::end_row() {
    std::size_t spanned = spans_.size();
    while (spanned > 0 && spans_[spanned - 1] == 0) --spanned;
    Row row = std::exchange(row_, {});
    row.width = std::max(row.width, spanned);
    if (!row.cells.empty()) rows_.push_back(std::move(row));
    for (std::uint32_t& rows : spans_) rows -= rows > 0 ? 1 : 0;
}

void TableText::end_group() {
    spans_.clear();
}

void TableText::write(const Row& row) {
    auto cell = row.cells.begin();
    for (std::size_t column = 0; column < std::min(row.width, begun_.size()); ++column) {
        if (!begun_[column]) continue;
        text_ += "| ";
        if (cell != row.cells.end() && cell->column == column) {
            for (const char c : cell->text) {
                if (c == '|') text_ += '\\';
                text_ += c == '\n' ? ' ' : c;
            }
            ++cell;
        }
        text_ += ' ';
    }
    text_ += '|';
}

std::string TableText::take() {
    for (const Row& row : rows_) {
        const bool first = text_.empty();
        if (!first) text_ += '\n';
        write(row);
        if (!first) continue;
        text_ += '\n';
        const std::size_t width = std::min(row.width, begun_.size());
        for (std::size_t column = 0; column < width; ++column) text_ += begun_[column] ? "| --- " : "";
        text_ += '|';
    }
    std::string text = std::move(text_);
    *this = TableText();
    return text;
}

}  // namespace digestkit::outline
