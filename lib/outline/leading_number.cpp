// SPDX-License-Identifier: MIT
#include "lib/outline/leading_number.h"

namespace digestkit::outline {

std::optional<LeadingNumber> leading_number(std::string_view text) {
    constexpr std::size_t most_digits = 6;
    LeadingNumber number{0, 0};
    for (const char c : text) {
        if (c < '0' || c > '9') break;
        if (++number.digits > most_digits) return std::nullopt;
        number.value = number.value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return number.digits == 0 ? std::nullopt : std::optional(number);
}

}  // namespace digestkit::outline
