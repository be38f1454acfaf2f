// SPDX-License-Identifier: MIT
// A JSON object at the start of a Markdown text → the tree that YAML gives.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/diag/diagnostic.h"
#include "lib/yamlio/value.h"

namespace digestkit::pandoc {

struct JsonHead {
    yamlio::Value map;
    std::size_t end = 0;  ///< the byte behind it
};

/// Of the object that begins at `at` of `text`. What is no JSON, or has more than `depth` values in one
/// another, is reported, and there is nothing.
std::optional<JsonHead> read_json_head(std::string_view text, std::size_t at, std::uint64_t depth,
                                       const std::string& file, Sink& sink);

}  // namespace digestkit::pandoc
