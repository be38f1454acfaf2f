// SPDX-License-Identifier: MIT
// Which section of a page is which of the stored record: by its heading where that can be seen, else by kind,
// language and content, wherever it stands.
#pragma once

#include "lib/reconcile/sheet.h"

namespace digestkit::merge {

/// Fills the partners of the parts. A section of which something is seen is never one of which nothing is:
/// what is added where nothing was seen is a section of its own, and one of which nothing is seen any more is
/// gone.
void match_sections(Sheet& stored, Sheet& page);

}  // namespace digestkit::merge
