// SPDX-License-Identifier: MIT
#include "lib/outline/table_text.h"

#include <utility>

namespace digestkit::outline {

void TableText::add_cell(std::string_view text) {
    line_ += "| ";
    for (const char c : text) {
        if (c == '|') line_ += '\\';
        line_ += c == '\n' ? ' ' : c;
    }
    line_ += ' ';
    rule_ += "| --- ";
}

void TableText::end_row() {
    if (line_.empty()) return;
    const bool first = text_.empty();
    if (!first) text_ += '\n';
    text_ += line_ + "|";
    if (first) text_ += "\n" + rule_ + "|";
    line_.clear();
    rule_.clear();
}

std::string TableText::take() {
    line_.clear();
    rule_.clear();
    return std::exchange(text_, {});
}

}  // namespace digestkit::outline
