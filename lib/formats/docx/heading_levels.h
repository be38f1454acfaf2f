// SPDX-License-Identifier: MIT
// The levels of headings that an editor added. A document shows levels that never skip one, whatever those of
// the record are; a heading must be shown again as it was.
#pragma once

#include "lib/model/record.h"
#include "lib/outline/outline.h"
#include "lib/outline/show.h"

namespace digestkit::docx {

/// Where `record` would show a heading at another level than `page` does, it gets the level of the headings
/// beside it that are shown like it, else the first that does.
void set_levels(Record& record, const outline::Outline& page, const outline::ShowOptions& options);

}  // namespace digestkit::docx
