// SPDX-License-Identifier: MIT
// Lines in bold, which are the headings of documents and books of others that know no headings.
#pragma once

#include "lib/model/record.h"

namespace digestkit::outline {

/// A short paragraph of one line, all of it in bold, that is no sentence, label, date or byline.
bool is_bold_line(const Block& block);

/// Bold as a whole, as headings are.
Text without_bold(const Text& text);

}  // namespace digestkit::outline
