// SPDX-License-Identifier: MIT
// Links in a cell of a table, which is text in a record: `[words](address)`, as Markdown writes them.
#pragma once

#include <string>
#include <string_view>

#include "lib/model/text.h"

namespace digestkit::outline {

/// The text with its links in that form; one that is its own address, or holds signs that would not be read
/// back as one link, stays words, with the address behind them where it says something else.
std::string with_links(const Text& text);

/// The text of such a cell, with its links.
Text links_read(std::string_view cell);

}  // namespace digestkit::outline
