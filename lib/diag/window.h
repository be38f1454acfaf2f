// SPDX-License-Identifier: MIT
// A Window is a stretch of a source that a streaming reader holds in memory, and knows where in the file it
// starts. It turns byte offsets inside it into Positions and Excerpts, counting lines only when asked, so
// that a document without findings pays nothing. Lines end at LF or CRLF, and where the format has it so at a
// lone CR; columns count code points, a bad byte is one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "lib/diag/diagnostic.h"

namespace digestkit {

/// What a CR is that no LF follows.
enum class LoneReturn : std::uint8_t { is_text, ends_line };

class Window {
  public:
    /// `bytes` must stay valid while the Window is used. `start` is the Position of its first byte.
    Window(std::string_view bytes, Position start = {1, 1, 0}, LoneReturn lone_return = LoneReturn::is_text)
        : bytes_(bytes), start_(start), lone_return_(lone_return) {}

    std::string_view bytes() const noexcept { return bytes_; }
    Position start() const noexcept { return start_; }

    /// The Position of byte `at` (from the start of the window; `bytes().size()` is the end).
    Position position(std::size_t at) const noexcept;

    /// Of a line, more than this is not shown.
    static constexpr std::size_t most_shown = 400;
    /// The line around `begin` … `end`, cut to about `max_bytes` bytes when it is longer.
    Excerpt excerpt(std::size_t begin, std::size_t end, std::size_t max_bytes = most_shown) const;

    /// Begin and end positions of a stretch, as a Span of `file` (and `member`).
    Span span(std::size_t begin, std::size_t end, const std::string& file,
              const std::string& member = {}) const;

  private:
    std::string_view bytes_;
    Position start_;
    LoneReturn lone_return_;
};

/// `start` moved over `bytes`: counts lines and code points. A lone CR is text.
Position advance(Position start, std::string_view bytes) noexcept;

/// `start`, which is that of byte `begin` of `text`, moved to byte `end`. What stands behind tells whether a
/// CR is a lone one.
Position advance(Position start, std::string_view text, std::size_t begin, std::size_t end,
                 LoneReturn lone_return) noexcept;

}  // namespace digestkit
