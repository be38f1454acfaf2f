// SPDX-License-Identifier: MIT
#include "lib/formats/epub/table_text.h"

#include "lib/formats/epub/inline_reader.h"
#include "lib/outline/table_text.h"

namespace digestkit::epub {

using xmlio::Markup;

namespace {

std::string cell_text(const Markup& markup, Markup::Node cell) {
    InlineReader reader(markup, Space::collapsed, false, false);
    reader.add_children(cell);
    return reader.take().plain();
}

}  // namespace

std::string table_text(const Markup& markup, Markup::Node table) {
    outline::TableText text;
    const Markup::Node end = markup.behind(table);
    Markup::Node row = markup.first(table);
    while (row != end && row != Markup::none) {
        if (markup.name(row) != "tr") {
            row = markup.following(row);
            continue;
        }
        for (Markup::Node cell = markup.first(row); cell != Markup::none; cell = markup.next(cell)) {
            if (markup.name(cell) == "td" || markup.name(cell) == "th")
                text.add_cell(cell_text(markup, cell));
        }
        text.end_row();
        row = markup.behind(row);
    }
    return text.take();
}

}  // namespace digestkit::epub
