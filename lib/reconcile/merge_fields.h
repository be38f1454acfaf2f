// SPDX-License-Identifier: MIT
// What stands around the sections: title, alternative titles, badges, source, authors, dates, tags, links.
// The page wins; what it does not show stays.
#pragma once

#include "lib/model/record.h"
#include "lib/outline/field_places.h"
#include "lib/outline/show.h"
#include "lib/reconcile/differences.h"
#include "lib/reconcile/sheet.h"

namespace digestkit::merge {

/// Title, source, authors and dates of `record`, which is the stored one.
void merge_fields(Record& record, const Sheet& stored, const Sheet& page, const outline::ShowOptions& options,
                  Differences& out, outline::FieldPlaces& places);

/// The language of the record, as stored and as the page has it.
struct Languages {
    std::string before, after;
};

/// Alternative titles, badges, authors, tags and links.
void merge_lists(Record& record, const Sheet& stored, const Sheet& page, const Languages& languages,
                 Differences& out, outline::FieldPlaces& places);

}  // namespace digestkit::merge
