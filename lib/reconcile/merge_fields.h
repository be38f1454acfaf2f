// SPDX-License-Identifier: MIT
// What stands around the sections: title, alternative titles, badges, source, authors, dates, tags, links. The
// page wins; what it does not show stays.
#pragma once

#include "lib/model/record.h"
#include "lib/outline/show.h"
#include "lib/reconcile/differences.h"
#include "lib/reconcile/sheet.h"

namespace digestkit::merge {

/// Title, source, authors and dates of `record`, which is the stored one.
void merge_fields(Record& record, const Sheet& stored, const Sheet& page,
                  const outline::ShowOptions& options, Differences& out);

/// Alternative titles, badges, tags and links. `lang` is the language that they are in as long as they name
/// none.
void merge_lists(Record& record, const Sheet& stored, const Sheet& page, const std::string& lang,
                 Differences& out);

}  // namespace digestkit::merge
