// SPDX-License-Identifier: MIT
// The words for what a text layout does not hold, as a user would name it: which section, which block or
// field, and how it would be read back.
#pragma once

#include <string>

#include "lib/formats/text/facts.h"
#include "lib/model/record.h"

namespace digestkit::text {

/// `tags are left out: the labelled layout has no place for them (2)`.
std::string say_left_out(const Difference& difference, LayoutVariant variant);

/// `section 2 (Key Points), block 1: heading level 2 would be read as heading level 1, and 3 more`.
std::string say_read_differently(const Difference& difference, const Record& want, const Record& got);

}  // namespace digestkit::text
