// SPDX-License-Identifier: MIT
#include "lib/outline/unlinked.h"

#include <fmt/format.h>

#include "lib/diag/rules_cnv.h"
#include "lib/outline/link_target.h"

namespace digestkit::outline {

void report_unlinked(const Outline& shown, Sink& sink, bool kept) {
    if (!sink.wants(rules::cnv::link_as_text)) return;
    std::size_t count = 0;
    std::string first;
    const auto look = [&](std::string_view href) {
        if (href.empty() || link_target(href)) return;
        if (++count == 1) first = href;
    };
    for (const Piece& piece : shown) {
        look(piece.href);
        if (piece.block.text.is_plain()) continue;
        for (const Text::Run& run : piece.block.text.runs()) look(run.marks.href.value_or(""));
    }
    if (count == 0) return;
    std::string message = fmt::format("{} is no link on the page, {}", quoted(first),
                                      kept ? "only kept" : "only its words stay");
    if (count > 1) message += fmt::format(", as are {} more", count - 1);
    sink.report(diagnose(rules::cnv::link_as_text, std::move(message), {},
                         "links are http, https and mailto with a valid host"));
}

}  // namespace digestkit::outline
