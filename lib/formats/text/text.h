// SPDX-License-Identifier: MIT
// Digest records as plain text, in two layouts: labelled (a title, then labels alone on their lines) and page
// (the text of a web page: header, title, panels). docs/formats/text.md is the published grammar.
#pragma once

#include "lib/formats/format.h"

namespace digestkit {

extern const Format text_format;

}  // namespace digestkit
