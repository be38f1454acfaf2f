// SPDX-License-Identifier: MIT
// Items of strangers that begin with a label: "**Label**: text", "**Label：** text", "**Label** — text".
#pragma once

#include "lib/model/record.h"

namespace digestkit::outline {

/// An item that has no label and begins with one in bold gets it, with what parts it from the text.
void split_strong_label(Block& block);

}  // namespace digestkit::outline
