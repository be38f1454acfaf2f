// SPDX-License-Identifier: MIT
// Which section of a page is which of the stored record: by label, kind, language and content, wherever it
// stands.
#pragma once

#include "lib/reconcile/sheet.h"

namespace digestkit::merge {

/// Fills the partners of the parts.
void match_sections(Sheet& stored, Sheet& page);

}  // namespace digestkit::merge
