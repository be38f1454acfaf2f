// SPDX-License-Identifier: MIT
// What ASCII alone decides, without a locale: case of the 26 letters, and whether a text is nothing but
// ASCII.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace digestkit {

constexpr char ascii_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

inline std::string ascii_lowered(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered) c = ascii_lower(c);
    return lowered;
}

constexpr bool is_ascii(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Whether `text` begins with `beginning`, whatever the case of the letters.
constexpr bool begins_with(std::string_view text, std::string_view beginning) noexcept {
    return text.size() >= beginning.size() &&
           std::equal(beginning.begin(), beginning.end(), text.begin(),
                      [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

}  // namespace digestkit
