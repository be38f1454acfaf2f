// SPDX-License-Identifier: MIT
#include "lib/pandoc/list_numbers.h"

#include "lib/outline/letter_numeral.h"
#include "lib/outline/roman_numeral.h"
#include "lib/unicode/ascii.h"

namespace digestkit::pandoc {

ListNumbers::ListNumbers(const Tree& counting)
    : number_(number_of(counting[0].text, 1'000'000).value_or(1)), style_(tag_of(counting[1])) {
    const std::string& delimiter = tag_of(counting[2]);
    if (delimiter == "OneParen" || delimiter == "TwoParens") behind_ = ")";
    if (delimiter == "TwoParens") before_ = "(";
}

std::string ListNumbers::next() {
    const std::uint32_t number = number_++;
    std::string text = std::to_string(number);
    if (style_ == "UpperAlpha" || style_ == "LowerAlpha") text = outline::letter_numeral(number);
    if (style_ == "UpperRoman" || style_ == "LowerRoman") text = outline::roman_numeral(number);
    if (style_.starts_with("Lower")) text = ascii_lowered(text);
    return std::string(before_) + text + std::string(behind_);
}

}  // namespace digestkit::pandoc
