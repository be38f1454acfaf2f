// SPDX-License-Identifier: MIT
// What a front page shows of a story besides its title.
#pragma once

#include <string>

#include "lib/formats/epub/contents.h"
#include "lib/outline/outline.h"

namespace digestkit::epub {

/// Fills note, summary and its language: source and date; the first paragraph of a summary, in the language
/// `lang` where there is one.
void add_teaser(ChapterEntry& entry, const outline::Outline& shown, const std::string& lang);

}  // namespace digestkit::epub
