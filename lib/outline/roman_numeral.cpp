// SPDX-License-Identifier: MIT
#include "lib/outline/roman_numeral.h"

#include <array>
#include <string_view>

namespace digestkit::outline {

std::string roman_numeral(std::uint32_t number) {
    struct Digit {
        std::uint32_t value;
        std::string_view letters;
    };
    constexpr std::array<Digit, 13> digits = {{{1000, "M"},
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
    constexpr std::uint32_t most = 3999;
    if (number == 0 || number > most) return std::to_string(number);
    std::string out;
    for (const Digit& digit : digits) {
        for (; number >= digit.value; number -= digit.value) out += digit.letters;
    }
    return out;
}

}  // namespace digestkit::outline
