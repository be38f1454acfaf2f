// SPDX-License-Identifier: MIT
// A record of the page that no stored one stands for: the styles say what its paragraphs are, and what stood
// beside the text is made of the words as far as they say it.
#pragma once

#include <string>

#include "lib/formats/docx/terms.h"
#include "lib/outline/outline.h"

namespace digestkit::docx {

/// Makes the pieces ready for outline::collect: languages and addresses; kinds of sections by their labels;
/// dates and provenances as they are printed in `words_lang`.
void complete(outline::Outline& page, Terms& terms, const std::string& words_lang);

}  // namespace digestkit::docx
