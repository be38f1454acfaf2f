// SPDX-License-Identifier: MIT
#include "lib/base/url.h"

#include <cstddef>

namespace digestkit {

namespace {

constexpr bool is_letter(char c) noexcept {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
constexpr bool is_scheme_char(char c) noexcept {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
}

/// U+0080–U+00A0 and U+FFFE, U+FFFF, the only code points past ASCII that the pattern leaves out.
bool is_excluded(std::string_view rest) noexcept {
    const auto byte = [&rest](std::size_t i) {
        return static_cast<unsigned char>(i < rest.size() ? rest[i] : 0);
    };
    if (byte(0) == 0xC2) return byte(1) <= 0xA0;
    return byte(0) == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE;
}

}  // namespace

bool is_url(std::string_view text) noexcept {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size() || !is_letter(text[0]))
        return false;
    for (const char c : text.substr(0, colon)) {
        if (!is_scheme_char(c)) return false;
    }
    for (std::size_t i = colon + 1; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte <= 0x20 || byte == 0x7F) return false;
        if (byte >= 0xC0 && is_excluded(text.substr(i))) return false;
    }
    return true;
}

}  // namespace digestkit
