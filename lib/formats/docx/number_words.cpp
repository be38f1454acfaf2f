// SPDX-License-Identifier: MIT
#include "lib/formats/docx/number_words.h"

#include <array>

#include "lib/outline/roman_numeral.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/utf8.h"

namespace digestkit::docx {

namespace {

/// a … z, aa … zz, aaa: as Word counts.
std::string letters(std::uint32_t number) {
    constexpr std::uint32_t alphabet = 26, most = 30 * alphabet;
    if (number == 0 || number > most) return std::to_string(number);
    return std::string((number - 1) / alphabet + 1, static_cast<char>('A' + (number - 1) % alphabet));
}

constexpr std::array<std::string_view, 10> han_digits = {"〇", "一", "二", "三", "四",
                                                         "五", "六", "七", "八", "九"};

/// Digit by digit: 一〇二.
std::string han_row(std::uint32_t number) {
    std::string out;
    for (const char c : std::to_string(number)) out += han_digits.at(static_cast<std::size_t>(c - '0'));
    return out;
}

/// As spoken, up to 99: 二十三.
std::string han(std::uint32_t number) {
    if (number == 0 || number > 99) return han_row(number);
    std::string out;
    if (number >= 20) out += han_digits.at(number / 10);
    if (number >= 10) out += "十";
    if (number % 10 != 0) out += han_digits.at(number % 10);
    return out;
}

/// The `number`th character from `first` on, of which there are `count`.
std::string nth(std::uint32_t number, char32_t first, std::uint32_t count) {
    if (number == 0 || number > count) return std::to_string(number);
    std::string out;
    append_utf8(out, first + number - 1);
    return out;
}

std::string digits_from(std::uint32_t number, char32_t zero) {
    std::string out;
    for (const char c : std::to_string(number)) append_utf8(out, zero + static_cast<char32_t>(c - '0'));
    return out;
}

}  // namespace

std::string number_words(std::uint32_t number, std::string_view format) {
    if (format == "upperRoman") return outline::roman_numeral(number);
    if (format == "lowerRoman") return ascii_lowered(outline::roman_numeral(number));
    if (format == "upperLetter") return letters(number);
    if (format == "lowerLetter") return ascii_lowered(letters(number));
    if (format == "decimalZero") return (number < 10 ? "0" : "") + std::to_string(number);
    if (format == "none") return {};
    if (format == "ideographDigital" || format == "japaneseDigitalTenThousand" || format == "koreanDigital2")
        return han_row(number);
    if (format == "chineseCounting" || format == "chineseCountingThousand" || format == "japaneseCounting" ||
        format == "taiwaneseCounting" || format == "taiwaneseCountingThousand")
        return han(number);
    if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese")
        return nth(number, 0x2460, 20);
    if (format == "decimalEnclosedParen") return nth(number, 0x2474, 20);
    if (format == "decimalEnclosedFullstop") return nth(number, 0x2488, 20);
    if (format == "decimalFullWidth" || format == "decimalFullWidth2") return digits_from(number, 0xFF10);
    if (format == "hindiNumbers") return digits_from(number, 0x0966);
    if (format == "thaiNumbers") return digits_from(number, 0x0E50);
    return std::to_string(number);
}

}  // namespace digestkit::docx
