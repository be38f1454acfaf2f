// SPDX-License-Identifier: MIT
// What word processors change besides what was edited, taken back. Where a style is chosen, LibreOffice drops
// the language of the text; where a paragraph is deleted and that is recorded, it gives the next one its
// style. Such a paragraph is known by its text, which is that of a stored one. And where all text of a
// paragraph is deleted, an empty line stays behind.
#pragma once

#include <cstddef>
#include <vector>

#include "lib/formats/docx/page_records.h"
#include "lib/outline/outline.h"

namespace digestkit::docx {

/// Gives pieces of the page that are in doubt the language, or the role and look, of the stored piece with
/// the same text, as the document would show it (`stored`); where several have it, they must agree. How many
/// changed. Takes empty lines away where no stored block is one.
std::size_t settle(outline::Outline& page, const std::vector<Doubt>& doubts, const outline::Outline& stored);

}  // namespace digestkit::docx
