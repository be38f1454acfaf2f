// SPDX-License-Identifier: MIT
// Where a record comes from: the name of the source, and where it leads.
#pragma once

#include "lib/model/record.h"
#include "lib/outline/field_places.h"
#include "lib/reconcile/differences.h"
#include "lib/reconcile/sheet.h"

namespace digestkit::merge {

/// Name and URL of the source of `record`, which is the stored one; a URL that is none is not taken.
void merge_source(Record& record, const Sheet& stored, const Sheet& page, Differences& out,
                  outline::FieldPlaces& places);

}  // namespace digestkit::merge
