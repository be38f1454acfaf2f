// SPDX-License-Identifier: MIT
// Any bytes are a page or not; the tree can be walked, and its places lie in order.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "lib/diag/sinks.h"
#include "lib/xmlio/markup.h"

using namespace digestkit;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const xmlio::MarkupKind kind : {xmlio::MarkupKind::xml, xmlio::MarkupKind::html}) {
        Collector sink;
        const auto markup = xmlio::read_markup(std::string(bytes), kind, "fuzz", "page", {}, sink);
        if (!markup) {
            if (sink.found.empty()) std::abort();
            continue;
        }
        std::size_t texts = 0;
        for (auto node = markup->root(); node != xmlio::Markup::none; node = markup->following(node)) {
            if (markup->begin(node).offset > markup->end(node).offset) std::abort();
            texts += markup->text(node).size();
        }
        if (markup->all_text(markup->root()).size() != texts) std::abort();
    }
    return 0;
}
