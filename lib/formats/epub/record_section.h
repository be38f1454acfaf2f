// SPDX-License-Identifier: MIT
// One record as the inside of a <section>: header, sections, links (docs/formats/epub.md, A chapter).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lib/formats/epub/page.h"
#include "lib/outline/outline.h"

namespace digestkit::epub {

/// A heading that can be linked to.
struct Target {
    std::string id;
    std::string text;
    std::string lang;
};

/// `outline` is what `show` gave for the number-th of the book. Appends the sections with a visible
/// heading to `targets`. `words_lang` is the language of our own words. `untitled`: where there is no title
/// to see, a word stands for it.
void write_record(Page& page, const outline::Outline& outline, std::size_t number,
                  const std::string& words_lang, bool untitled, std::vector<Target>& targets);

/// The id of the title of record `number`.
std::string title_id(std::size_t number);

}  // namespace digestkit::epub
