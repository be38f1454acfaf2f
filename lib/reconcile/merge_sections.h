// SPDX-License-Identifier: MIT
// The sections of the result: their order, labels, kinds, languages and provenance.
#pragma once

#include "lib/model/record.h"
#include "lib/outline/show.h"
#include "lib/reconcile/differences.h"
#include "lib/reconcile/merge_fields.h"
#include "lib/reconcile/sheet.h"

namespace digestkit::merge {

/// The language of the record as the page has it: what all its parts that name none changed to. Needs the
/// partners of all blocks.
Languages merge_language(Record& record, const Sheet& stored, const Sheet& page,
                         const outline::ShowOptions& options, Differences& out);

void merge_sections(Record& record, const Sheet& stored, const Sheet& page, const Languages& languages,
                    Differences& out, outline::FieldPlaces& places);

}  // namespace digestkit::merge
