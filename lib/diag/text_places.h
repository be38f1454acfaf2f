// SPDX-License-Identifier: MIT
// TextPlaces says where the characters of a text stand in its source: at a few of them, between which source
// and text say the same byte for byte. A new one is needed behind whatever the source says in other bytes
// (`&amp;`, markup between two pieces, white space that was folded). The text itself is kept by whoever asks.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit {

class TextPlaces {
  public:
    /// Byte `at` of the text stands at `position`. Each call with a larger `at`; of equal ones the last
    /// counts.
    void add(std::size_t at, Position position);
    /// All of `part`, which says where the bytes of the text from `at` on stand.
    void add(std::size_t at, const TextPlaces& part);

    /// Of byte `at` of `text`, or of its end; unknown where nothing was added for it or what stands before.
    Position at(std::string_view text, std::size_t at) const;
    /// For `text` without its first `bytes` bytes.
    TextPlaces behind(std::string_view text, std::size_t bytes) const;

    bool empty() const noexcept { return known_.empty(); }

  private:
    struct Known {
        std::size_t at;
        Position position;
    };
    std::vector<Known> known_;  // ascending
};

}  // namespace digestkit
