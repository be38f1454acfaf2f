// SPDX-License-Identifier: MIT
#include "lib/formats/epub/table_text.h"

#include "lib/formats/epub/inline_reader.h"

namespace digestkit::epub {

using xmlio::Markup;

namespace {

/// Without a line break or a bar that would end the cell.
std::string cell_text(const Markup& markup, Markup::Node cell) {
    InlineReader reader(markup, Space::collapsed, false);
    reader.add_children(cell);
    std::string text;
    const Text words = reader.take();
    for (const char c : words.plain()) {
        if (c == '|') text += '\\';
        text += c == '\n' ? ' ' : c;
    }
    return text;
}

}  // namespace

std::string table_text(const Markup& markup, Markup::Node table) {
    std::string text;
    const Markup::Node end = markup.behind(table);
    Markup::Node row = markup.first(table);
    bool first = true;
    while (row != end && row != Markup::none) {
        if (markup.name(row) != "tr") {
            row = markup.following(row);
            continue;
        }
        std::string line = "|", rule = "|";
        for (Markup::Node cell = markup.first(row); cell != Markup::none; cell = markup.next(cell)) {
            if (markup.name(cell) != "td" && markup.name(cell) != "th") continue;
            line += " " + cell_text(markup, cell) + " |";
            rule += " --- |";
        }
        if (line.size() > 1) {
            if (!text.empty()) text += '\n';
            text += line;
            if (first) text += "\n" + rule;
            first = false;
        }
        row = markup.behind(row);
    }
    return text;
}

}  // namespace digestkit::epub
