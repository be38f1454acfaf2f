// SPDX-License-Identifier: MIT
// The lines of a text, one after the other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace digestkit::pandoc {

class Lines {
  public:
    explicit Lines(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}

    bool done() const noexcept { return at_ >= text_.size(); }
    /// Offset of the next line.
    std::size_t at() const noexcept { return at_; }
    /// Without its LF or CR LF.
    std::string_view next() noexcept {
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        std::string_view line = text_.substr(at_, end - at_);
        at_ = std::min(end + 1, text_.size());
        if (line.ends_with('\r')) line.remove_suffix(1);
        return line;
    }

  private:
    std::string_view text_;
    std::size_t at_;
};

}  // namespace digestkit::pandoc
