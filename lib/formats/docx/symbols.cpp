// SPDX-License-Identifier: MIT
#include "lib/formats/docx/symbols.h"

#include <array>
#include <charconv>

#include "lib/formats/docx/plain_words.h"
#include "lib/unicode/utf8.h"

namespace digestkit::docx {

namespace {

struct Sign {
    std::string_view font;
    std::uint32_t code;  // without the F0 of the private area
    char32_t character;
};
constexpr std::array<Sign, 22> signs = {
    {{"Symbol", 0xB7, 0x2022},    {"Symbol", 0xAE, 0x2192},    {"Symbol", 0xAC, 0x2190},
     {"Symbol", 0xB0, 0x00B0},    {"Symbol", 0xB1, 0x00B1},    {"Symbol", 0xB4, 0x00D7},
     {"Symbol", 0xA3, 0x2264},    {"Symbol", 0xB3, 0x2265},    {"Symbol", 0xB9, 0x2260},
     {"Symbol", 0xD2, 0x00AE},    {"Symbol", 0xD3, 0x00A9},    {"Wingdings", 0xA7, 0x25AA},
     {"Wingdings", 0xFC, 0x2713}, {"Wingdings", 0xFB, 0x2717}, {"Wingdings", 0xFE, 0x2611},
     {"Wingdings", 0xA8, 0x25FB}, {"Wingdings", 0x6C, 0x25CF}, {"Wingdings", 0x6E, 0x25A0},
     {"Wingdings", 0xD8, 0x27A2}, {"Wingdings", 0xE0, 0x2192}, {"Wingdings", 0x4A, 0x263A},
     {"Wingdings", 0x76, 0x2756}}};

}  // namespace

std::string symbol_text(std::string_view font, std::string_view code) {
    std::uint32_t value = 0;
    const char* const end = code.data() + code.size();
    const auto [rest, error] = std::from_chars(code.data(), end, value, 16);
    if (error != std::errc{} || rest != end || value == 0 || value > 0xFFFF) return {};
    const bool is_private = value >= 0xF000 && value <= 0xF0FF;
    for (const Sign& sign : signs) {
        if (!equal_words(font, sign.font) || sign.code != (is_private ? value - 0xF000 : value)) continue;
        value = sign.character;
        break;
    }
    std::string text;
    append_utf8(text, value >= 0xD800 && value <= 0xDFFF ? 0xFFFD : value);
    return text;
}

}  // namespace digestkit::docx
