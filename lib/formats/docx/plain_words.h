// SPDX-License-Identifier: MIT
// Names and values of the markup of documents: ASCII, compared without regard to case.
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace digestkit::docx {

constexpr char lower_letter(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

inline std::string lower_words(std::string_view words) {
    std::string lower(words);
    for (char& c : lower) c = lower_letter(c);
    return lower;
}

constexpr bool equal_words(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lower_letter(a[i]) != lower_letter(b[i])) return false;
    }
    return true;
}

/// Nothing for what is no number from 0 up to 2^31 - 1: no number in a document is larger.
inline std::optional<std::uint32_t> number_of(std::string_view words) noexcept {
    std::uint32_t number = 0;
    const char* const end = words.data() + words.size();
    const auto [rest, error] = std::from_chars(words.data(), end, number);
    if (error != std::errc{} || rest != end || number > 0x7FFF'FFFF) return std::nullopt;
    return number;
}

/// ST_OnOff (ISO 29500-1 §22.9.2.7): present and not said to be off.
inline bool is_on(std::optional<std::string_view> value) noexcept {
    return !value || !(*value == "0" || equal_words(*value, "false") || equal_words(*value, "off") ||
                       equal_words(*value, "none"));
}

}  // namespace digestkit::docx
