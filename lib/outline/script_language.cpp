// SPDX-License-Identifier: MIT
#include "lib/outline/script_language.h"

#include <array>
#include <cstddef>

#include "lib/unicode/utf8.h"

namespace digestkit::outline {
namespace {

struct Range {
    char32_t first, last;
    std::string_view lang;
};
constexpr Range ranges[] = {
    {0x3041, 0x30FF, "ja"}, {0xAC00, 0xD7A3, "ko"}, {0x0620, 0x06FF, "ar"}, {0x05D0, 0x05EA, "he"},
    {0x0E01, 0x0E5B, "th"}, {0x0370, 0x03FF, "el"}, {0x0904, 0x0939, "hi"}, {0x4E00, 0x9FFF, "zh"},
};
constexpr std::size_t ja = 0, zh = std::size(ranges) - 1;

bool is_other_letter(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x530);
}

}  // namespace

std::string script_language(std::string_view text) {
    std::array<std::size_t, std::size(ranges)> counts{};
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        letters += is_other_letter(c.value) ? 1U : 0U;
        for (std::size_t i = 0; i < std::size(ranges); ++i) {
            if (c.value < ranges[i].first || c.value > ranges[i].last) continue;
            ++counts[i];
            ++letters;
        }
    }
    // Japanese is written with Han too.
    if (counts[ja] * 10 >= counts[zh] && counts[ja] > 0) {
        counts[ja] += counts[zh];
        counts[zh] = 0;
    }
    std::size_t most = 0;
    for (std::size_t i = 1; i < counts.size(); ++i) {
        if (counts[i] > counts[most]) most = i;
    }
    return counts[most] > 0 && counts[most] * 3 >= letters ? std::string(ranges[most].lang) : std::string();
}

}  // namespace digestkit::outline
