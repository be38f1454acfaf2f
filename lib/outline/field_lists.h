// SPDX-License-Identifier: MIT
// Which lists name fields of a record. In `- **Source:** …` and `- **Reading time:** 4 min` the second line
// is a field since the first one is; in a list of points no line is.
#pragma once

#include <cstddef>
#include <span>

#include "lib/outline/recognise.h"

namespace digestkit::outline {

class FieldLists {
  public:
    /// Both outlive it.
    FieldLists(std::span<const Piece> pieces, const RecogniseOptions& options)
        : pieces_(pieces), options_(options) {}

    /// Whether the piece is no item, or one of a list in which a line has the name of a field. Asked from
    /// front to back.
    bool may_hold(std::size_t index);

  private:
    std::span<const Piece> pieces_;
    const RecogniseOptions& options_;
    std::size_t end_ = 0;  // of the list that was looked at last
    bool names_field_ = true;
};

}  // namespace digestkit::outline
