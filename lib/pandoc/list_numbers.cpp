// SPDX-License-Identifier: MIT
#include "lib/pandoc/list_numbers.h"

#include <array>
#include <utility>

#include "lib/unicode/ascii.h"

namespace digestkit::pandoc {

namespace {

std::string in_letters(std::uint32_t number) {
    std::string letters;
    for (; number > 0; number = (number - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (number - 1) % 26));
    return letters;
}

std::string in_roman(std::uint32_t number) {
    constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> signs = {{{1000, "M"},
                                                                                   {900, "CM"},
                                                                                   {500, "D"},
                                                                                   {400, "CD"},
                                                                                   {100, "C"},
                                                                                   {90, "XC"},
                                                                                   {50, "L"},
                                                                                   {40, "XL"},
                                                                                   {10, "X"},
                                                                                   {9, "IX"},
                                                                                   {5, "V"},
                                                                                   {4, "IV"},
                                                                                   {1, "I"}}};
    std::string roman;
    for (const auto& [value, sign] : signs) {
        for (; number >= value; number -= value) roman += sign;
    }
    return roman;
}

}  // namespace

ListNumbers::ListNumbers(const Tree& counting)
    : number_(number_of(counting[0].text, 1'000'000).value_or(1)), style_(tag_of(counting[1])) {
    const std::string& delimiter = tag_of(counting[2]);
    if (delimiter == "OneParen" || delimiter == "TwoParens") behind_ = ")";
    if (delimiter == "TwoParens") before_ = "(";
}

std::string ListNumbers::next() {
    constexpr std::uint32_t most_roman = 3999;
    const std::uint32_t number = number_++;
    std::string text = std::to_string(number);
    if (style_ == "UpperAlpha" || style_ == "LowerAlpha") text = in_letters(number);
    if ((style_ == "UpperRoman" || style_ == "LowerRoman") && number <= most_roman) text = in_roman(number);
    if (style_.starts_with("Lower")) text = ascii_lowered(text);
    return std::string(before_) + text + std::string(behind_);
}

}  // namespace digestkit::pandoc
