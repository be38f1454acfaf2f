// SPDX-License-Identifier: MIT
// The levels of headings that an editor added. A document of ours shows levels that never skip one, whatever
// those of the record are, and an editor may skip some: a heading must stand below the same ones again.
#pragma once

#include "lib/model/record.h"
#include "lib/outline/outline.h"
#include "lib/outline/show.h"

namespace digestkit::docx {

/// Where `record` would show a heading below others than `page` does, it gets the level of the headings of
/// its section that stand as deep, else the first that does.
void set_levels(Record& record, const outline::Outline& page, const outline::ShowOptions& options);

}  // namespace digestkit::docx
