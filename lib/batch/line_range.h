// SPDX-License-Identifier: MIT
// Private to this room: the lines of a file that begin in a range of bytes, so that ranges that touch share
// nothing and miss nothing, wherever they are cut.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "lib/base/input.h"
#include "lib/batch/task.h"

namespace digestkit {

class LineRange {
  public:
    /// Finds the first line that begins at range.begin or behind it, and the end of the last that begins
    /// before range.end. Throws Error (io).
    LineRange(const std::string& path, ByteRange range);

    std::uint64_t begin() const noexcept { return begin_; }
    std::uint64_t end() const noexcept { return end_; }

    /// Calls `take` with each line, its end too, and where it begins; of one that is longer than `most`, with
    /// its first `most` + 1 bytes.
    void each_line(std::uint64_t most,
                   const std::function<void(std::uint64_t offset, std::string_view line)>& take);
    /// The bytes from begin to end as a stream, which `this` must outlive.
    Input stream();
    /// Calls `each` now and then.
    std::string sha256(const std::function<void()>& each);

  private:
    /// Behind the first line end at `from` or later; the size of the file where there is none.
    std::uint64_t behind_line_end(std::uint64_t from);
    template <class Take>
    void each_piece(std::uint64_t begin, std::uint64_t end, Take take);

    std::string path_;
    Input input_;
    std::uint64_t begin_ = 0, end_ = 0, at_ = 0;
};

}  // namespace digestkit
