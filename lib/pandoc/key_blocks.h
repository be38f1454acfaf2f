// SPDX-License-Identifier: MIT
// The value of a key that is a section, as the blocks of that section.
#pragma once

#include <optional>
#include <vector>

#include "lib/model/record.h"
#include "lib/yamlio/value.h"

namespace digestkit::pandoc {

struct KeyBlock {
    Block block;
    Position begin, end;
};

/// A string is a paragraph for each part between blank lines of the source, or items where each line of a
/// part begins with a sign of a list; a list is items, those of a list inside it one level deeper; a map is
/// items with labels. Nothing when some part of it is none of these.
std::optional<std::vector<KeyBlock>> blocks_of(const yamlio::Value& value);

}  // namespace digestkit::pandoc
