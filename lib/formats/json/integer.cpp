// SPDX-License-Identifier: MIT
#include "lib/formats/json/integer.h"

#include <charconv>
#include <string>

namespace digestkit::json {

namespace {

/// The exponent, held within ±1,000,000: beyond that only zero is an integer that fits.
long long exponent_of(std::string_view digits) {
    constexpr long long farthest = 1'000'000;
    const bool negative = !digits.empty() && digits[0] == '-';
    if (!digits.empty() && (digits[0] == '-' || digits[0] == '+')) digits.remove_prefix(1);
    long long value = 0;
    for (const char c : digits) value = value < farthest ? value * 10 + (c - '0') : farthest;
    return negative ? -value : value;
}

std::optional<std::uint64_t> parse(std::string_view digits) {
    std::uint64_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (result.ec != std::errc{} || result.ptr != digits.data() + digits.size()) return std::nullopt;
    return value;
}

}  // namespace

std::optional<std::uint64_t> integer_of(std::string_view token) {
    if (const auto plain = parse(token)) return plain;
    const bool negative = token[0] == '-';
    if (negative) token.remove_prefix(1);
    const std::size_t e = token.find_first_of("eE");
    const std::string_view mantissa = token.substr(0, e);
    const std::size_t point = mantissa.find('.');
    const std::string_view fraction =
        point == mantissa.npos ? std::string_view{} : mantissa.substr(point + 1);
    std::string digits = std::string(mantissa.substr(0, point)) + std::string(fraction);
    digits.erase(0, digits.find_first_not_of('0'));
    if (digits.empty()) return 0;
    if (negative) return std::nullopt;

    const long long written = e == token.npos ? 0 : exponent_of(token.substr(e + 1));
    long long exponent = written - static_cast<long long>(fraction.size());
    const std::size_t last = digits.find_last_not_of('0');
    exponent += static_cast<long long>(digits.size() - last - 1);
    digits.resize(last + 1);
    constexpr long long longest = 20;  // digits of 2^64 - 1
    if (exponent < 0 || static_cast<long long>(digits.size()) + exponent > longest) return std::nullopt;
    digits.append(static_cast<std::size_t>(exponent), '0');
    return parse(digits);
}

}  // namespace digestkit::json
