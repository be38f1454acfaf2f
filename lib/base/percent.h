// SPDX-License-Identifier: MIT
// Percent-encoding, both ways (RFC 3986 §2.1).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace digestkit {

/// "%E5", with capitals as §2.1 wants them.
inline void append_percent(std::string& out, char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    out += {'%', digits[value >> 4U], digits[value & 15U]};
}

constexpr int hex_value(char c) noexcept {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// The byte that the three characters at `at` stand for; nothing where they are no encoded byte.
constexpr std::optional<char> percent_at(std::string_view text, std::size_t at) noexcept {
    if (text.size() - at < 3 || text[at] != '%') return std::nullopt;
    const int high = hex_value(text[at + 1]), low = hex_value(text[at + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    return static_cast<char>(high * 16 + low);
}

}  // namespace digestkit
