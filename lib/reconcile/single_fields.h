// SPDX-License-Identifier: MIT
// A record has one title, one source and one date of each kind, and a section one provenance in front of its
// blocks; somebody may have written a page that has more.
#pragma once

#include <optional>

#include "lib/outline/outline.h"

namespace digestkit::merge {

/// `page` with one piece of each of these: that which says most of what `shown`, the page of the stored
/// record, says, else the first that can be read. Other titles are alternative ones, other fields blocks
/// where they stand. A provenance behind blocks of a section that is stored without any is a block too: it is
/// that of a section whose heading was deleted. Nothing when the page is like that already.
std::optional<outline::Outline> with_single_fields(const outline::Outline& shown,
                                                   const outline::Outline& page);

}  // namespace digestkit::merge
