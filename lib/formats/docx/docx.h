// SPDX-License-Identifier: MIT
// DOCX, transitional WordprocessingML (docs/formats/docx.md): the text shows the records, and hidden
// properties hold them as they are. Reading compares both (lib/reconcile), so that corrections made in a word
// processor come back; a document of a stranger is read by its words (lib/outline).
#pragma once

#include "lib/formats/format.h"

namespace digestkit {

extern const Format docx_format;

}  // namespace digestkit
