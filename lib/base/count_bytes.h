// SPDX-License-Identifier: MIT
// Counts bytes in a way that compilers turn into vector code: whole documents come by here.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace digestkit {

/// Of `bytes` those for which `is_one` is true.
template <typename Predicate>
std::size_t count_bytes(std::string_view bytes, Predicate is_one) noexcept {
    constexpr std::size_t block = 192;  // so that a count fits into a byte
    std::size_t count = 0;
    while (!bytes.empty()) {
        std::uint8_t found = 0;
        for (const char c : bytes.substr(0, block)) found = static_cast<std::uint8_t>(found + is_one(c));
        count += found;
        bytes.remove_prefix(std::min(block, bytes.size()));
    }
    return count;
}

}  // namespace digestkit
