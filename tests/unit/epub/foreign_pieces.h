// SPDX-License-Identifier: MIT
// What the page of a stranger says, a line a piece.
#pragma once

#include <string>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/epub/page_reader.h"
#include "lib/model/names.h"
#include "lib/xmlio/markup.h"
#include "tests/support/catch.h"

namespace epub_tests {

inline digestkit::epub::ForeignPage foreign_page(const std::string& body) {
    digestkit::Collector sink;
    const auto markup =
        digestkit::xmlio::read_markup("<html><body>" + body + "</body></html>",
                                      digestkit::xmlio::MarkupKind::html, "book", "page", {}, sink);
    REQUIRE(markup);
    return digestkit::epub::read_foreign_page(*markup);
}

/// "paragraph: The words [leading somewhere](address)".
inline std::vector<std::string> foreign_pieces(const std::string& body) {
    std::vector<std::string> lines;
    for (const digestkit::outline::Piece& piece : foreign_page(body).pieces) {
        std::string line(name_of(piece.block.type));
        line += ": ";
        for (const digestkit::Text::Run& run : piece.block.text.runs()) {
            const bool linked = run.marks.href.has_value();
            line +=
                (linked ? "[" : "") + std::string(run.text) + (linked ? "](" + *run.marks.href + ")" : "");
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace epub_tests
