// SPDX-License-Identifier: MIT
#include "lib/checks/mojibake.h"

#include <algorithm>
#include <array>

#include "lib/unicode/utf8.h"

namespace digestkit::checks {

namespace {

constexpr int no_byte = -1;

/// 0x80 to 0x9F of Windows-1252; 0 is not assigned.
constexpr std::array<char32_t, 32> upper_half = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte that reads as `c` in Windows-1252, or in Latin-1.
int byte_of(char32_t c) noexcept {
    if (c >= 0x80 && c <= 0xFF) return static_cast<int>(c);
    if (c < 0x80) return no_byte;
    const auto found = std::find(upper_half.begin(), upper_half.end(), c);
    return found == upper_half.end() ? no_byte : 0x80 + static_cast<int>(found - upper_half.begin());
}

/// What people write right behind a word: quotes, dashes, dots, figures of a footnote, the blank of French.
bool may_follow_a_word(int byte) noexcept {
    constexpr std::array<int, 24> list = {0x80, 0x82, 0x84, 0x85, 0x86, 0x87, 0x8B, 0x91,
                                          0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9B,
                                          0xA0, 0xAB, 0xAD, 0xAE, 0xB0, 0xB2, 0xB3, 0xB9};
    return byte == 0xB7 || byte == 0xBB || byte == 0xA9 ||
           std::find(list.begin(), list.end(), byte) != list.end();
}

std::size_t length_by_lead(int lead) noexcept {
    if (lead < 0xC2 || lead > 0xF4) return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

struct Sequence {
    std::size_t length = 0;  ///< bytes of the text
    std::string bytes;       ///< what was read wrong
    bool sure = false;       ///< at least one of its characters stands behind no word
};

/// The characters at `at` as one sequence of UTF-8.
std::optional<Sequence> sequence_at(std::string_view text, std::size_t at) {
    Sequence found;
    const CodePoint first = code_point_at(text, at);
    const int lead = byte_of(first.value);
    const std::size_t count = length_by_lead(lead);
    if (count == 0) return std::nullopt;
    found.bytes += static_cast<char>(lead);
    std::size_t next = at + first.length;
    for (std::size_t i = 1; i < count; ++i) {
        if (next >= text.size()) return std::nullopt;
        const CodePoint c = code_point_at(text, next);
        const int byte = byte_of(c.value);
        if (byte < 0x80 || byte > 0xBF) return std::nullopt;
        found.sure = found.sure || !may_follow_a_word(byte);
        found.bytes += static_cast<char>(byte);
        next += c.length;
    }
    if (find_invalid_utf8(found.bytes) != std::string_view::npos) return std::nullopt;
    // "â€" and "Ã©" are no beginning of anything in any language.
    found.sure = found.sure || found.bytes.starts_with("\xE2\x80") || found.bytes == "\xC3\xA9";
    found.length = next - at;
    return found;
}

/// One sequence of these is proof; of others, such as Ä or Å and a sign, it takes two.
bool is_proof(const Sequence& found) noexcept {
    const auto lead = static_cast<unsigned char>(found.bytes.front());
    return found.sure && (lead == 0xC2 || lead == 0xC3 || lead >= 0xE2);
}

}  // namespace

std::optional<Mojibake> find_mojibake(std::string_view text) {
    std::optional<Mojibake> first;
    // All leads are U+00C2 to U+00F4.
    for (std::size_t at = text.find('\xC3'); at != std::string_view::npos; at = text.find('\xC3', at)) {
        const auto found = sequence_at(text, at);
        if (!found || !found->sure) {
            at += 2;
            continue;
        }
        Mojibake here{text.substr(at, found->length), found->bytes};
        if (is_proof(*found) || first) return first ? first : std::optional(here);
        first = std::move(here);
        at += found->length;
    }
    return std::nullopt;
}

}  // namespace digestkit::checks
