// SPDX-License-Identifier: MIT
// An Outline with roles (our own page, read back, without the stored record) → the record that it shows. What
// a page does not show (unknown members, layout, page furniture, titles that stand right above already) is
// not in it; docs/outline.md lists it. The id is not a piece: the reader of the page sets it.
#pragma once

#include "lib/model/record.h"
#include "lib/outline/field_places.h"
#include "lib/outline/outline.h"

namespace digestkit::outline {

/// Every piece but furniture becomes a part of the record. Pieces of role unknown are read as blocks; blocks
/// before the first section open one of kind other; a second source, date or provenance becomes a block and a
/// second title an alternative one, so nothing that stands on a page is lost.
///
/// Languages stand where they are first needed: that of the record is what its title, badges, source, authors
/// or tags are in, and in a record without any of these what all its sections share; a section, block, link
/// or alternative title has one only where it differs from what is around it.
Record collect(const Outline& page, FieldPlaces& places);
Record collect(const Outline& page);

}  // namespace digestkit::outline
