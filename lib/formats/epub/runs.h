// SPDX-License-Identifier: MIT
// The inside of a block: runs with their marks as inline elements, line feeds as <br/>.
#pragma once

#include <cstdint>
#include <string_view>

#include "lib/formats/epub/page.h"
#include "lib/model/text.h"

namespace digestkit::epub {

enum class LineFeeds : std::uint8_t {
    breaks,  ///< <br/>
    kept,    ///< in <pre>
};

void write_lines(Page& page, std::string_view text, LineFeeds feeds = LineFeeds::breaks);
void write_runs(Page& page, const Text& text, LineFeeds feeds = LineFeeds::breaks);

/// Opens an <a> that leads to `href`, or a <span> that only names it: where it is no link, or where there is
/// no `text` to click.
void open_link(Page& page, std::string_view href, std::string_view text);

}  // namespace digestkit::epub
