// SPDX-License-Identifier: MIT
// Where pandoc says that an element stands ("4:1-5:1"; line and column from 1) → positions in the file.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit::pandoc {

/// The attribute that says so.
inline constexpr std::string_view position_name = "data-pos";

class SourceLines {
  public:
    /// `text`, which must outlive it, begins at `start`, in the first column.
    SourceLines(std::string_view text, Position start);

    struct Stretch {
        Position begin, end;
    };
    /// Of several stretches the one that begins first. Unknown positions where `where` says nothing that is
    /// in the text.
    Stretch find(std::string_view where) const;

  private:
    Stretch one(std::string_view where) const;
    Position position(std::string_view line_and_column) const;

    std::string_view text_;
    Position start_;
    std::vector<std::size_t> starts_;
};

}  // namespace digestkit::pandoc
