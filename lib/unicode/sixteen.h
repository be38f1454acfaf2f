// SPDX-License-Identifier: MIT
// Looks over a text sixteen bytes at a time: for where some bytes stand, or for what stands in hardly any, so
// whether a second look is worth its time. That is where there is SSE2, which every x86-64 has.
#pragma once

#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>

#include <array>
#endif

namespace digestkit {

#if defined(__SSE2__)

/// Sixteen places of a text. At the end of it zeros stand behind the last byte.
template <bool at_end>
class Sixteen {
  public:
    explicit Sixteen(const char* bytes) noexcept : bytes_(bytes) {}

    /// The byte at each place, the one behind it, and the one behind that.
    __m128i first() const noexcept { return load(0); }
    __m128i second() const noexcept { return at_end ? _mm_srli_si128(load(0), 1) : load(1); }
    __m128i third() const noexcept { return at_end ? _mm_srli_si128(load(0), 2) : load(2); }

  private:
    __m128i load(std::size_t from) const noexcept {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes_ + (at_end ? 0 : from)));
    }

    const char* bytes_;
};

/// Of each place 0xFF where the byte is `value`, is at least that, is at most that.
inline __m128i is(__m128i bytes, char value) noexcept {
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(value));
}
inline __m128i at_least(__m128i bytes, char value) noexcept {
    return _mm_cmpeq_epi8(_mm_max_epu8(bytes, _mm_set1_epi8(value)), bytes);
}
inline __m128i at_most(__m128i bytes, char value) noexcept {
    return _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(value)), bytes);
}

/// Of each place 0xFF where the byte is one of `first` to `last`, counting on from 0xFF to 0.
template <unsigned char first, unsigned char last>
__m128i within(__m128i bytes) noexcept {
    constexpr int lowest = -128;  // of what is compared: SSE2 knows signed bytes only
    constexpr auto more = static_cast<unsigned char>(last - first) + lowest + 1;
    return _mm_cmplt_epi8(_mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(lowest - first))),
                          _mm_set1_epi8(static_cast<char>(more)));
}

/// Whether `hits`, which is given a Sixteen, says 0xFF of any place. A place may be looked at twice, once as
/// if the text ended soon behind it.
template <typename Hits>
bool any_place(std::string_view text, const Hits& hits) noexcept {
    constexpr std::size_t together = 16;
    if (text.size() < together) {
        std::array<char, together> few;
        few.fill(' ');
        text.copy(few.data(), few.size());
        return _mm_movemask_epi8(hits(Sixteen<true>(few.data()))) != 0;
    }
    const char* at = text.data();
    const char* const last = at + (text.size() - together);
    __m128i found = hits(Sixteen<true>(last));
    for (; at + 2 <= last; at += together) found = _mm_or_si128(found, hits(Sixteen<false>(at)));
    if (at < last) found = _mm_or_si128(found, hits(Sixteen<true>(at)));  // just one byte before `last`
    return _mm_movemask_epi8(found) != 0;
}
#endif

/// Offset of the first byte at or after `at` of which `is_hit` is true, or the size of `text`. `hits` says
/// the same of sixteen bytes together, 0xFF for each: a generic lambda, of which nothing is made without
/// SSE2. Asked for each token, so it is no call.
template <typename Hits, typename IsHit>
[[gnu::always_inline]] inline std::size_t find_byte(std::string_view text, std::size_t at,
                                                    [[maybe_unused]] const Hits& hits,
                                                    const IsHit& is_hit) noexcept {
#if defined(__SSE2__)
    constexpr std::size_t together = 16;
    const auto mask_at = [&](std::size_t from) {
        const auto* bytes = reinterpret_cast<const __m128i*>(text.data() + from);
        return static_cast<unsigned>(_mm_movemask_epi8(hits(_mm_loadu_si128(bytes))));
    };
    for (; at + together <= text.size(); at += together) {
        const unsigned mask = mask_at(at);
        if (mask != 0) return at + static_cast<unsigned>(__builtin_ctz(mask));
    }
    if (at < text.size() && text.size() >= together) {  // with some that were looked at already
        const std::size_t last = text.size() - together;
        const unsigned mask = mask_at(last) >> (at - last);
        return mask != 0 ? at + static_cast<unsigned>(__builtin_ctz(mask)) : text.size();
    }
#endif
    while (at < text.size() && !is_hit(text[at])) ++at;
    return at;
}

}  // namespace digestkit
