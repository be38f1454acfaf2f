// SPDX-License-Identifier: MIT
// The keys in front of a Markdown text: YAML between lines `---`, TOML between lines `+++`, a JSON object, or
// lines `key: value` up to the first blank one (docs/formats/markdown.md). Says what they are and which lines
// they take, not what they mean.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"
#include "lib/yamlio/value.h"

namespace digestkit::pandoc {

struct FrontMatter {
    yamlio::Value map;      ///< of kind map; without members where there is none, or an empty one
    std::size_t lines = 0;  ///< that are no text, from the first one on; 0: there is no front matter
    std::size_t bytes = 0;  ///< of these lines with their ends, and a byte order mark
};

/// Of `text`, all of a file that is valid UTF-8, with or without a byte order mark; or one of several that
/// were joined, which begins at `start`. What cannot be read is reported, and is text: it takes no lines.
FrontMatter find_front_matter(std::string_view text, const std::string& file, const Limits& limits,
                              Sink& sink, Position start = {1, 1, 0});

}  // namespace digestkit::pandoc
