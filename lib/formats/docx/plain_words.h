// SPDX-License-Identifier: MIT
// Names and values of the markup of documents: ASCII, compared without regard to case.
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

#include "lib/unicode/ascii.h"

namespace digestkit::docx {

constexpr bool equal_words(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() && begins_with(a, b);
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
