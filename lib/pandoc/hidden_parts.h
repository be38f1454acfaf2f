// SPDX-License-Identifier: MIT
// What CommonMark hides of a text: link definitions and footnotes that nothing refers to, cells behind the
// last column of a table, and all that stands behind a fence without its end. pandoc's document does not hold
// it, so it is looked for in the source.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"
#include "lib/model/record.h"

namespace digestkit::pandoc {

/// Of `text`, which begins at `start`, from the offset `from` on, in the dialect that `-f markdown` reads.
/// What is lost is reported; the definitions, whose words are their title or label, are returned: they are
/// kept.
std::vector<Link> find_hidden_parts(std::string_view text, std::size_t from, Position start,
                                    const std::string& file, Sink& sink);

}  // namespace digestkit::pandoc
