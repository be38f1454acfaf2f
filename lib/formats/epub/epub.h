// SPDX-License-Identifier: MIT
// EPUB 3.3 with NCX (docs/formats/epub.md): the pages show the records, and one linked file holds them as
// they are. Reading compares both (lib/reconcile); a book of a stranger is read by its words (lib/outline).
#pragma once

#include "lib/formats/format.h"

namespace digestkit {

extern const Format epub_format;

}  // namespace digestkit
