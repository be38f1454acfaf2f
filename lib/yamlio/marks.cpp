// SPDX-License-Identifier: MIT
#include "lib/yamlio/marks.h"

#include "lib/unicode/utf8.h"

namespace digestkit::yamlio {

namespace {

constexpr std::size_t stride = 1024;

/// Behind `count` code points, or the end.
std::size_t behind(std::string_view text, std::size_t at, std::size_t count) {
    for (; count > 0 && at < text.size(); --count) {
        ++at;
        while (at < text.size() && is_continuation(text[at])) ++at;
    }
    return at;
}

}  // namespace

std::size_t Marks::byte_of(std::size_t index) {
    while (bytes_.size() <= index / stride && bytes_.back() < text_.size()) {
        bytes_.push_back(behind(text_, bytes_.back(), stride));
    }
    if (index / stride >= bytes_.size()) return text_.size();
    return behind(text_, bytes_[index / stride], index % stride);
}

}  // namespace digestkit::yamlio
