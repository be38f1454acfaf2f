// SPDX-License-Identifier: MIT
// Words that we put on a page where the record has none: what they say counts, not how they say it, since
// another version or another language says it otherwise.
#pragma once

#include <optional>
#include <string>

#include "lib/outline/outline.h"

namespace digestkit::merge {

/// A made label, a made date, a line of provenance: the page says the same in other words. False for what is
/// not made.
bool means_same(const outline::Piece& stored, const outline::Piece& page);

/// The whole text as a date, as printed.
std::optional<Date> date_in(const std::string& text);

}  // namespace digestkit::merge
