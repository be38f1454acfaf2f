// SPDX-License-Identifier: MIT
// A Refill is a contiguous window that moves over an Input: a reader looks at `view`, asks for more with
// `fill` when a record is not whole yet, and gives up what it has done with `consume`. The buffer grows to
// the largest record only, so memory is flat however long the file is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "lib/base/input.h"

namespace digestkit {

class Refill {
  public:
    /// `input` must outlive the Refill. `slack` zero bytes always follow the view (for readers that look
    /// ahead).
    explicit Refill(Input& input, std::size_t chunk = std::size_t{256} << 10);

    /// Bytes in memory that were not consumed; valid until the next `fill`.
    std::string_view view() const noexcept { return {buffer_.get() + begin_, end_ - begin_}; }
    /// Offset in the file of the first byte of `view`.
    std::uint64_t offset() const noexcept { return offset_; }

    /// Reads at least one more byte behind the view and returns true, or false at the end of the input.
    /// Doubles the buffer when the view fills it. Throws Error (io).
    bool fill();
    /// No more bytes will come: the last `fill` returned false.
    bool at_end() const noexcept { return at_end_; }

    void consume(std::size_t count) noexcept;

    static constexpr std::size_t slack = 64;

  private:
    std::size_t wanted_room() const noexcept;

    Input& input_;
    std::size_t chunk_;
    std::unique_ptr<char[]> buffer_;
    std::size_t capacity_ = 0, begin_ = 0, end_ = 0;
    std::uint64_t offset_ = 0;
    bool at_end_ = false;
};

}  // namespace digestkit
