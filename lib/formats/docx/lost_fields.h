// SPDX-License-Identifier: MIT
// Fields whose style was taken away: who clears all formatting of the lines below a title, or chooses the
// default style for them, leaves plain paragraphs that say what the fields said.
#pragma once

#include <cstddef>
#include <string_view>

#include "lib/outline/outline.h"

namespace digestkit::docx {

/// Paragraphs in front of the first section that say what fields say in `stored`, as the document would show
/// it, are these fields again, where the page has none of their kind. How many. `lang` is that of our words.
std::size_t find_lost_fields(outline::Outline& page, const outline::Outline& stored, std::string_view lang);

}  // namespace digestkit::docx
