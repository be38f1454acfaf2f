// SPDX-License-Identifier: MIT
// What a line of fields added to a record, so that it stands where the line does.
#pragma once

#include <cstddef>

#include "lib/model/record.h"
#include "lib/outline/field_places.h"
#include "lib/outline/outline.h"

namespace digestkit::outline {

class TakenFields {
  public:
    /// What the record has before the line is taken.
    explicit TakenFields(const Record& before);

    /// Gives the fields that `after` has beside these the place of the line.
    void place(const Record& after, const Piece& line, FieldPlaces& places) const;

  private:
    bool id_, title_, lang_, published_, updated_, name_, url_;
    std::size_t alt_titles_, authors_, badges_, tags_, links_, extras_;
};

}  // namespace digestkit::outline
