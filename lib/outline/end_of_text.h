// SPDX-License-Identifier: MIT
// Where the text of a record ends, and only lines that may be its fields follow.
#pragma once

#include <cstddef>
#include <span>

#include "lib/outline/recognise.h"

namespace digestkit::outline {

/// The first of the pieces behind all text: sources, rules, and paragraphs as fields are. Their number where
/// the text goes on to the end.
std::size_t end_of_text(std::span<const Piece> pieces, const RecogniseOptions& options);

}  // namespace digestkit::outline
