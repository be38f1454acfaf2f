// SPDX-License-Identifier: MIT
// Room for a text that is written piece by piece and may come to megabytes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

namespace digestkit {

/// Makes room for `more` bytes behind `text`, and for far more at once: room that nobody has written to takes
/// no memory, but every move of a large text writes megabytes to pages that are new to the process.
inline void make_room(std::string& text, std::size_t more) {
    constexpr std::size_t least = std::size_t{16} << 20, growth = 8;
    if (text.capacity() - text.size() < more) text.reserve(std::max(least, growth * (text.size() + more)));
}

}  // namespace digestkit
