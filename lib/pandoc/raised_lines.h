// SPDX-License-Identifier: MIT
// Lines that stand above a text and are no headings for pandoc.
#pragma once

#include "lib/outline/outline.h"

namespace digestkit::pandoc {

/// pandoc does not tell which style a paragraph of an office file has: what stands in front of all headings,
/// alone on its line, is the title, which is no heading there.
void raise_title(outline::Outline& pieces);

/// The stories of a newsletter: lines that are nothing but a link in bold, at least two of which have a text
/// below them, are headings below the last one.
void raise_linked_lines(outline::Outline& pieces);

}  // namespace digestkit::pandoc
