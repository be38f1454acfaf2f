// SPDX-License-Identifier: MIT
// An Outline with roles (our own page, read back, without the stored record) → the record that it shows. What
// a page does not show (unknown members, layout, page furniture) is not in it.
#pragma once

#include "lib/model/record.h"
#include "lib/outline/outline.h"

namespace digestkit::outline {

/// Languages stand where they are first needed: on the record when all its sections share one, else on the
/// sections, and on a block only where it differs from its section. Pieces of role unknown are read as
/// blocks.
Record collect(const Outline& page);

}  // namespace digestkit::outline
