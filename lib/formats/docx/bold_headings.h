// SPDX-License-Identifier: MIT
// Headings of documents of others that know no styles: lines in bold.
#pragma once

#include <vector>

#include "lib/formats/docx/body.h"

namespace digestkit::docx {

/// Where no paragraph is a heading and the first line is in bold, all short lines in bold become headings,
/// the larger ones of a higher level; the first is the title of all where another follows at once. Lines that
/// name a section, a date or an author stay as they are, and so do sentences. Gives those that it raised.
std::vector<const Paragraph*> raise_bold_lines(std::vector<Paragraph>& paragraphs);

}  // namespace digestkit::docx
