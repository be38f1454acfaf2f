// SPDX-License-Identifier: MIT
// Lines `key: value` that are no YAML, or need not be: a head without fences, and a front matter of which
// some values are written as nobody would read them but a person (`title: One: two`).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"
#include "lib/yamlio/value.h"

namespace digestkit::pandoc {

struct KeyLine {
    std::string_view key;
    std::string_view value;  ///< without the blanks around it; may be empty
};

/// A line whose first colon stands behind what can be a key: a letter and few words of letters, digits and
/// signs that no sentence has. `line` may end in CR.
std::optional<KeyLine> read_key_line(std::string_view line);

/// `text` as a map, each key with the lines that belong to it by itself, which are YAML, or else one line of
/// a key and a value. Nothing when some lines are neither. `start` is the Position of the first byte.
std::optional<yamlio::Value> read_key_by_key(std::string_view text, Position start, const std::string& file,
                                             const Limits& limits, Sink& sink);

/// `text` as a map, if it is nothing but lines of a key and a value; only values in quotes or brackets are
/// read as YAML, so that no `#` begins a remark.
std::optional<yamlio::Value> read_line_by_line(std::string_view text, Position start, const std::string& file,
                                               const Limits& limits, Sink& sink);

}  // namespace digestkit::pandoc
