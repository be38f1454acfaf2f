// SPDX-License-Identifier: MIT
// The two loops in which JSON spends its time: to the end of a string, and over white space. They never look
// outside the text, so any std::string_view will do.
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
/// (RFC 8259 §7). One look, since most names are shorter than a vector.
inline constexpr auto special_bytes = [] {
    std::array<bool, 256> special{};
    for (std::size_t c = 0; c < special.size(); ++c) special[c] = c == '"' || c == '\\' || c < 0x20;
    return special;
}();

constexpr bool is_special(char c) noexcept {
    return special_bytes[static_cast<unsigned char>(c)];
}

#if defined(__SSE2__)
/// Of the sixteen bytes from `bytes` on a bit for each that is special, the first one lowest.
inline unsigned special_of_sixteen(const char* bytes) noexcept {
    const __m128i last_control = _mm_set1_epi8(0x1F);
    const __m128i values = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
    const __m128i signs =
        _mm_or_si128(_mm_cmpeq_epi8(values, _mm_set1_epi8('"')), _mm_cmpeq_epi8(values, _mm_set1_epi8('\\')));
    const __m128i control = _mm_cmpeq_epi8(_mm_max_epu8(values, last_control), last_control);
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(signs, control)));
}
#endif

/// Offset of the first special byte at or after `at`, or the size of `text`.
inline std::size_t find_special(std::string_view text, std::size_t at) noexcept {
#if defined(__SSE2__)
    for (; at + 16 <= text.size(); at += 16) {
        const unsigned mask = special_of_sixteen(text.data() + at);
        if (mask != 0) return at + static_cast<unsigned>(__builtin_ctz(mask));
    }
    if (at < text.size() && text.size() >= 16) {  // together with some that were looked at already
        const std::size_t last = text.size() - 16;
        const unsigned mask = special_of_sixteen(text.data() + last) >> (at - last);
        return mask != 0 ? at + static_cast<unsigned>(__builtin_ctz(mask)) : text.size();
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
