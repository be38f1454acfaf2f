// SPDX-License-Identifier: MIT
// The lines of one paragraph in the source → paragraphs: what people write below one another without a blank
// line often is not one text.
#pragma once

#include <vector>

#include "lib/model/text.h"

namespace digestkit::pandoc {

/// Fields ("**Source:** …", several of which may stand in one line between bars), a label above its text or,
/// where that is `labelled`, in bold in front of it, and lines that alternate between two scripts stand
/// alone; all else is joined as Markdown joins it.
std::vector<Text> paragraphs_of(const std::vector<Text>& lines, bool labelled = true);

}  // namespace digestkit::pandoc
