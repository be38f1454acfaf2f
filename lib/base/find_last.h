// SPDX-License-Identifier: MIT
// As std::string_view::rfind of one byte, which goes back byte by byte: whole documents come by here.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

namespace digestkit {

inline std::size_t find_last(std::string_view bytes, char c) noexcept {
    const void* const found = bytes.empty() ? nullptr : ::memrchr(bytes.data(), c, bytes.size());
    if (found == nullptr) return std::string_view::npos;
    return static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
}

}  // namespace digestkit
