// SPDX-License-Identifier: MIT
// A field that its record has no place for is a block, so that nothing that stands on a page is lost.
#pragma once

#include "lib/outline/outline.h"

namespace digestkit::outline {

/// The words of `piece`, which is no block, as one; they lead where the piece led.
Piece as_block(Piece piece);

}  // namespace digestkit::outline
