// SPDX-License-Identifier: MIT
// A name that people give to a field, and what it means.
#pragma once

#include <string_view>

#include "lib/pandoc/key.h"

namespace digestkit::pandoc {

/// Compared after fold_key: case, blanks, hyphens, underscores and capitals inside do not matter.
struct KeyWord {
    Key key;
    std::string_view word;
};

}  // namespace digestkit::pandoc
