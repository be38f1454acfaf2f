// SPDX-License-Identifier: MIT
#include "lib/formats/epub/unlinked.h"

#include <fmt/format.h>

#include "lib/diag/rules_cnv.h"
#include "lib/formats/epub/links.h"

namespace digestkit::epub {

void report_unlinked(const outline::Outline& shown, Sink& sink) {
    if (!sink.wants(rules::cnv::link_as_text)) return;
    std::size_t count = 0;
    std::string first;
    const auto look = [&](std::string_view href) {
        if (href.empty() || link_target(href)) return;
        if (++count == 1) first = href;
    };
    for (const outline::Piece& piece : shown) {
        look(piece.href);
        if (piece.block.text.is_plain()) continue;
        for (const Text::Run& run : piece.block.text.runs()) look(run.marks.href.value_or(""));
    }
    if (count == 0) return;
    std::string message = fmt::format("{} is no link on the page, only kept", quoted(first));
    if (count > 1) message += fmt::format(", as are {} more", count - 1);
    sink.report(diagnose(rules::cnv::link_as_text, std::move(message), {},
                         "links of books are http, https and mailto with a valid host"));
}

}  // namespace digestkit::epub
