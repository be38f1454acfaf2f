// SPDX-License-Identifier: MIT
#include "lib/unicode/direction.h"

#include <unicode/ubidi.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <memory>
#include <string>

#include "lib/base/deleter.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

using BidiHandle = std::unique_ptr<UBiDi, Deleter<&ubidi_close>>;

std::u16string to_utf16(std::string_view text) {
    std::u16string units;
    units.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (c.value < 0x10000) {
            units += static_cast<char16_t>(c.value);
        } else {
            units += static_cast<char16_t>(U16_LEAD(c.value));
            units += static_cast<char16_t>(U16_TRAIL(c.value));
        }
        at += c.length;
    }
    return units;
}

}  // namespace

bool begins_right_to_left(std::string_view text) {
    // ASCII, and most text, needs no algorithm: no letter from right to left is written with fewer bytes.
    constexpr unsigned char first_lead = 0xD6;  // of U+0590, Hebrew
    const bool possible = std::any_of(text.begin(), text.end(),
                                      [](char c) { return static_cast<unsigned char>(c) >= first_lead; });
    if (!possible) return false;
    const std::u16string units = to_utf16(text);
    return ubidi_getBaseDirection(units.data(), static_cast<std::int32_t>(units.size())) == UBIDI_RTL;
}

std::vector<DirectionRun> directions_in_right_to_left(std::string_view text) {
    std::vector<DirectionRun> runs;
    if (text.empty()) return runs;
    const std::u16string units = to_utf16(text);
    const BidiHandle bidi(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), units.data(), static_cast<std::int32_t>(units.size()), 1, nullptr, &status);
    const UBiDiLevel* levels = U_FAILURE(status) != 0 ? nullptr : ubidi_getLevels(bidi.get(), &status);
    if (levels == nullptr || U_FAILURE(status) != 0) return {{text.size(), true}};
    std::size_t unit = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        const bool odd = (levels[unit] & 1U) != 0;
        unit += c.value < 0x10000 ? 1 : 2;
        if (runs.empty() || runs.back().right_to_left != odd) runs.push_back({at, odd});
        runs.back().end = at;
    }
    return runs;
}

}  // namespace digestkit
