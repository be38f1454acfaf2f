// SPDX-License-Identifier: MIT
#include "lib/outline/folded_word.h"

#include "lib/unicode/normal.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::outline {

namespace {

constexpr char32_t left_out = 0x110000;  // no character

/// The letter that stands for it, or `left_out`.
char32_t plain_letter(char32_t c) noexcept {
    if (c < U'\u0591' || c > U'\u06ED') return c;
    switch (c) {
        case U'\u0622':  // alef with madda or hamza: often written without
        case U'\u0623':
        case U'\u0625':
            return U'\u0627';
        case U'\u0643':  // kaf → the Persian one
            return U'\u06A9';
        case U'\u0649':  // yeh with and without dots → the Persian one
        case U'\u064A':
            return U'\u06CC';
        case U'\u0640':  // tatweel, which only stretches a word
            return left_out;
        default:
            return is_mark(c) ? left_out : c;
    }
}

/// Whether it may be one half of a composed letter. Those of Hangul are no marks.
bool is_composing(char32_t c) noexcept {
    return c >= U'\u0300' && (is_mark(c) || (c >= U'\u1100' && c <= U'\u11FF'));
}

}  // namespace

std::string folded_word(std::string_view text) {
    std::string folded = fold_label(text);
    bool composing = false, arabic = false;
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint c = code_point_at(folded, at);
        composing = composing || is_composing(c.value);
        arabic = arabic || plain_letter(c.value) != c.value;
        at += c.length;
    }
    if (composing) folded = to_nfc(folded);
    if (!composing && !arabic) return folded;
    std::string plain;
    plain.reserve(folded.size());
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint c = code_point_at(folded, at);
        if (const char32_t letter = plain_letter(c.value); letter != left_out) append_utf8(plain, letter);
        at += c.length;
    }
    return plain;
}

}  // namespace digestkit::outline
