// SPDX-License-Identifier: MIT
// The line that says who wrote a section.
#pragma once

#include <optional>
#include <string>

#include "lib/model/record.h"
#include "lib/reconcile/differences.h"

namespace digestkit::merge {

/// Of a piece without a stored one: its own, where it has the parts, else the line as it is.
Provenance provenance_of(const outline::Piece& piece);

/// `before` and `after` may be null: nothing is seen of it.
void merge_provenance(std::optional<Provenance>& provenance, const outline::Piece* before,
                      const outline::Piece* after, const std::string& section, Differences& out);

}  // namespace digestkit::merge
