// SPDX-License-Identifier: MIT
// Numbers of ordered items in a section that was edited. No page says in words what number an item has: it
// counts. So where an item was added to, deleted from or moved in a list that counted, the list counts on.
#pragma once

#include <cstddef>
#include <vector>

#include "lib/model/record.h"

namespace digestkit::merge {

/// `origins[k]`: which of the `stored` blocks of the section `blocks[k]` was, or outline::nowhere. A list
/// that was cut in two, was joined with another one, or has a number that somebody gave it stays as it is.
void count_on(std::vector<Block>& blocks, const std::vector<std::size_t>& origins,
              const std::vector<Block>& stored);

}  // namespace digestkit::merge
