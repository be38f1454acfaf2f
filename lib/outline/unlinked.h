// SPDX-License-Identifier: MIT
// Says which hrefs of a record are text on its page: no reader could follow them, or none should.
#pragma once

#include "lib/diag/diagnostic.h"
#include "lib/outline/outline.h"

namespace digestkit::outline {

/// At most one info (CNV-011) for a record. `kept`: the file holds the hrefs beside the page.
void report_unlinked(const Outline& shown, Sink& sink, bool kept = true);

}  // namespace digestkit::outline
