// SPDX-License-Identifier: MIT
// A TOML document as the tree that YAML gives: plain values in the order of the text, with the places where
// they stand. Strings read as they are; numbers, dates and words stay as they were written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"
#include "lib/yamlio/value.h"

namespace digestkit::tomlio {

/// A map. `text` is valid UTF-8 and stands in `file`; `start` is the Position of its first byte. What cannot
/// be read is reported (PAN, LIM), and there is nothing.
std::optional<yamlio::Value> parse(std::string_view text, Position start, const std::string& file,
                                   const Limits& limits, Sink& sink);

}  // namespace digestkit::tomlio
