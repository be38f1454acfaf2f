// SPDX-License-Identifier: MIT
// A stored record and the page that shows it → one record. What the page says wins, block by block; what a
// page does not show stays as it is stored. Both are compared by content, never by a hash, which can be
// forged with the text, and never by furniture, so a newer version reads an older book.
#pragma once

#include <cstdint>

#include "lib/diag/diagnostic.h"
#include "lib/model/record.h"
#include "lib/outline/field_places.h"
#include "lib/outline/show.h"

namespace digestkit {

enum class Agreement : std::uint8_t {
    same,       ///< the page says what is stored
    folded,     ///< but for what polishing tools change (fold.h): the stored text stands
    edited,     ///< the page says something else, which was taken
    unrelated,  ///< hardly anything in common: this is not the page of that record
};

struct Reconciled {
    Record record;
    Agreement agreement = Agreement::same;
};

/// `page` is what was read, with roles. `options` are those that the page was written with. Each difference
/// is reported to `sink` (area REC) at its piece of the page; `file` and `member` say where that is. When
/// `unrelated`, `record` is the stored one untouched and nothing was reported. `places`, where given, learns
/// which piece each field came from and which stored elements stayed.
Reconciled reconcile(Record stored, const outline::Outline& page, const outline::ShowOptions& options,
                     const std::string& file, const std::string& member, Sink& sink,
                     outline::FieldPlaces* places = nullptr);

/// The same for pages that cannot say all that is shown: `shown` is what they would say of the stored record
/// if nobody had touched them, with `options`. What `shown` does not say is no difference and stays as it is
/// stored.
Reconciled reconcile(Record stored, const outline::Outline& shown, const outline::Outline& page,
                     const outline::ShowOptions& options, const std::string& file, const std::string& member,
                     Sink& sink, outline::FieldPlaces* places = nullptr);

}  // namespace digestkit
