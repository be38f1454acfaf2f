// SPDX-License-Identifier: MIT
// What keys said and what the text below them says become one record, or the head of a digest.
#pragma once

#include "lib/diag/places.h"
#include "lib/pandoc/fields.h"

namespace digestkit::pandoc {

/// Fields win: what the text says otherwise becomes an alternative title, a link to another source, or an
/// unknown member. Lists hold what the fields say first, each thing once; sections of fields stand in front;
/// the provenance is that of each section of the text that has none and is a summary, digest, key points or
/// translation. `places`, those of `record`, become those of the whole.
void merge_into(Record& record, Fields fields, Places* places = nullptr);

/// The front matter of a file with several records: title, date and language; all else becomes unknown
/// members.
void to_head(Head& head, Fields fields);

}  // namespace digestkit::pandoc
