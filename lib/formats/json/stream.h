// SPDX-License-Identifier: MIT
// A Stream is a Refill that knows the line and column of its first byte.
#pragma once

#include <optional>
#include <string_view>

#include "lib/base/refill.h"
#include "lib/diag/diagnostic.h"
#include "lib/formats/json/findings.h"

namespace digestkit::json {

class Stream {
  public:
    Stream(Input& input, std::size_t chunk) : refill_(input, chunk) {}

    std::string_view view() const noexcept { return refill_.view(); }
    /// The Position of the first byte of `view`.
    Position start() const noexcept { return start_; }
    /// More text may follow the view.
    bool goes_on() const noexcept { return !refill_.at_end(); }

    /// Gets more text behind the view, about as much again as there is; false at the end. What is read again
    /// after each call is so read only a few times in all.
    bool grow();
    void consume(std::size_t count);
    /// Consumes whole lines, which is cheaper than counting: `count` bytes end with the `lines`-th line end.
    void consume_lines(std::size_t count, std::size_t lines);
    /// Gets as much of the line of byte `at` as can be shown of it, unless the text ends there.
    void complete_line(std::size_t at);
    /// Consumes white space; false when nothing follows it.
    bool skip_blanks();

  private:
    Refill refill_;
    Position start_{1, 1, 0};
};

/// To be called before all else: a byte order mark is reported and consumed (RFC 8259 §8.1 lets a reader
/// ignore it). False when the text is UTF-16 or UTF-32: that was reported and nothing can be read.
bool check_encoding(Stream& stream, const Origin& origin, Sink* sink);

}  // namespace digestkit::json
