// SPDX-License-Identifier: MIT
// A Locator gives Positions in one stretch of source, in any order and as many as there are findings: it goes
// on from the last one, else from a mark, of which it remembers one every few kilobytes, so a record with ten
// thousand mistakes on one line is not counted ten thousand times. It costs nothing until it is asked.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"
#include "lib/diag/window.h"

namespace digestkit {

class Locator {
  public:
    /// `bytes` must stay valid; `start` is the Position of its first byte.
    Locator(std::string_view bytes, Position start, LoneReturn lone_return = LoneReturn::is_text)
        : bytes_(bytes), start_(start), lone_return_(lone_return), last_{0, start} {}

    /// The Position of byte `at`; anything past the end is the end.
    Position at(std::size_t at);

  private:
    struct Mark {
        std::size_t at;
        Position position;
    };

    Position from_mark(std::size_t at);
    /// That of byte `at`, counted from one before it.
    Position from(const Mark& mark, std::size_t at) const noexcept {
        return advance(mark.position, bytes_, mark.at, at, lone_return_);
    }

    std::string_view bytes_;
    Position start_;
    LoneReturn lone_return_;
    Mark last_;  // between two characters
    std::vector<Mark> marks_;
};

}  // namespace digestkit
