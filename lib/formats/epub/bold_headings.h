// SPDX-License-Identifier: MIT
// Headings of books of others that know none: lines in bold.
#pragma once

#include <cstddef>

#include "lib/outline/outline.h"

namespace digestkit::epub {

/// Where no piece is a heading and the first is a line in bold, all lines in bold become headings: those that
/// a page begins with of chapters, others of parts of them. Gives how many it raised.
std::size_t raise_bold_lines(outline::Outline& pieces);

}  // namespace digestkit::epub
