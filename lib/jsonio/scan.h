// SPDX-License-Identifier: MIT
// The two loops in which a JSON reader spends its time: to the end of a string, and over white space. They
// never look outside the text, so any std::string_view will do.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace digestkit::jsonio {

/// Of each byte whether it cannot simply be copied from inside a string: a quote, a backslash, a control
/// (RFC 8259 §7). One look, since what is left of a text, and most names, are shorter than a vector.
inline constexpr auto special_bytes = [] {
    std::array<bool, 256> special{};
    for (std::size_t c = 0; c < special.size(); ++c) special[c] = c == '"' || c == '\\' || c < 0x20;
    return special;
}();

constexpr bool is_special(char c) noexcept {
    return special_bytes[static_cast<unsigned char>(c)];
}

/// Offset of the first special byte at or after `at`, or the size of `text`.
inline std::size_t find_special(std::string_view text, std::size_t at) noexcept {
#if defined(__SSE2__)
    const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\'),
                  last_control = _mm_set1_epi8(0x1F);
    for (; at + 16 <= text.size(); at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
        const __m128i control = _mm_cmpeq_epi8(_mm_max_epu8(bytes, last_control), last_control);
        const __m128i hits = _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)), control);
        const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits));
        if (mask != 0) return at + static_cast<unsigned>(__builtin_ctz(mask));
    }
#endif
    while (at < text.size() && !is_special(text[at])) ++at;
    return at;
}

constexpr bool is_json_blank(char c) noexcept {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Offset of the first byte at or after `at` that is no JSON white space, or the size of `text`.
inline std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && is_json_blank(text[at])) ++at;
    return at;
}

}  // namespace digestkit::jsonio
