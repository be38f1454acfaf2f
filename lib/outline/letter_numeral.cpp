// SPDX-License-Identifier: MIT
#include "lib/outline/letter_numeral.h"

namespace digestkit::outline {

std::string letter_numeral(std::uint32_t number) {
    if (number == 0) return "0";
    constexpr std::uint32_t alphabet = 26;
    std::string letters;
    for (; number > 0; number = (number - 1) / alphabet)
        letters.insert(letters.begin(), static_cast<char>('A' + (number - 1) % alphabet));
    return letters;
}

}  // namespace digestkit::outline
