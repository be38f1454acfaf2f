// SPDX-License-Identifier: MIT
// What word processors change besides what was edited, taken back. Where a style is chosen, LibreOffice drops
// the language of the text; where a paragraph is deleted and that is recorded, it gives the next one its
// style; and the mark that a heading opens a section goes where somebody clears its formatting. Such a
// paragraph is known by its text, which is that of a stored one. And where all text of a paragraph is
// deleted, an empty line stays behind.
#pragma once

#include <cstddef>
#include <vector>

#include "lib/outline/outline.h"

namespace digestkit::docx {

/// Gives pieces of the page that name no language that of the stored piece with the same text, as the
/// document would show it (`stored`), and those behind a change, and headings of sections, its role and look;
/// where several have that text, they must agree. How many changed. Takes empty lines away where no stored
/// block is one.
std::size_t settle(outline::Outline& page, const std::vector<bool>& behind_change,
                   const outline::Outline& stored);

}  // namespace digestkit::docx
