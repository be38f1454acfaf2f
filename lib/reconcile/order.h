// SPDX-License-Identifier: MIT
// The order of a list that is half visible: the page says how its visible elements stand, and what it does
// not show stays behind the element that it stood behind.
#pragma once

#include <cstddef>
#include <vector>

#include "lib/outline/outline.h"

namespace digestkit::merge {

/// An element of the result: stored, on the page, or both.
struct Slot {
    std::size_t stored = outline::nowhere;
    std::size_t page = outline::nowhere;
};

/// `hidden[i]`: stored element i is not shown and stays. `partners[j]`: the stored element that element j of
/// the page is, or nowhere. Stored elements that are neither hidden nor a partner are gone.
std::vector<Slot> merged_order(const std::vector<bool>& hidden, const std::vector<std::size_t>& partners);

}  // namespace digestkit::merge
