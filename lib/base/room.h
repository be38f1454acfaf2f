// SPDX-License-Identifier: MIT
// Room for what is filled piece by piece and may come to megabytes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "lib/base/large_pages.h"

namespace digestkit {

/// Makes room for `more` bytes behind `text`, and for far more at once: room that nobody has written to takes
/// no memory, but every move of a large text writes megabytes to pages that are new to the process.
inline void make_room(std::string& text, std::size_t more) {
    constexpr std::size_t least = std::size_t{16} << 20, growth = 8;
    if (text.capacity() - text.size() >= more) return;
    text.reserve(std::max(least, growth * (text.size() + more)));
    prefer_large_pages(text.data(), text.capacity());
}

/// Makes room for `count` items in all.
template <typename Item>
void make_room(std::vector<Item>& items, std::size_t count) {
    if (items.capacity() >= count) return;
    items.reserve(count);
    prefer_large_pages(items.data(), items.capacity() * sizeof(Item));
}

}  // namespace digestkit
