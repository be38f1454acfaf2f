// SPDX-License-Identifier: MIT
// Positions from the marks of libyaml, which count code points from the start of what it was given.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "lib/diag/locator.h"

namespace digestkit::yamlio {

class Marks {
  public:
    /// `text` is valid UTF-8 and stays valid; `start` is the Position of its first byte.
    Marks(std::string_view text, Position start) : text_(text), locator_(text, start) {}

    std::string_view text() const noexcept { return text_; }
    /// Of the code point number `index`.
    Position at(std::size_t index) { return at_byte(byte_of(index)); }
    Position at_byte(std::size_t at) { return locator_.at(at); }
    std::size_t byte_of(std::size_t index);

  private:
    std::string_view text_;
    Locator locator_;
    std::vector<std::size_t> bytes_{0};  // of the code points 0, 1024, 2048, …
};

}  // namespace digestkit::yamlio
