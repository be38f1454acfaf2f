// SPDX-License-Identifier: MIT
// Our words in front of fields ("Topics: ") and above links, where a tool took their style away: whoever
// clears the formatting of a line, or sets its text by a script, does that.
#pragma once

#include <string_view>
#include <vector>

#include "lib/formats/docx/body.h"

namespace digestkit::docx {

/// Takes them out, as those in their style were. `lang` is the main language of the document.
void take_out_words(std::vector<Paragraph>& paragraphs, std::string_view lang);

}  // namespace digestkit::docx
