// SPDX-License-Identifier: MIT
// Which block of a page is which of the stored record: first what is equal, then what is equal after folding,
// then what only stands elsewhere, then what is alike between the same neighbours.
#pragma once

#include "lib/reconcile/sheet.h"

namespace digestkit::merge {

/// Needs the partners of the parts; fills those of the blocks.
void match_blocks(Sheet& stored, Sheet& page);

}  // namespace digestkit::merge
