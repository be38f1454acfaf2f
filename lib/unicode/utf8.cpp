// SPDX-License-Identifier: MIT
#include "lib/unicode/utf8.h"

#include <simdjson.h>

#include "lib/base/count_bytes.h"

namespace digestkit {

namespace {

using Byte = unsigned char;

/// How many bytes from `at` are the beginning of a well-formed sequence (Unicode table 3-7); `whole` says
/// whether they are all of it. At least 1, so that a bad lead byte is a unit by itself.
struct Prefix {
    std::size_t length;
    bool whole;
};

struct Lead {
    std::size_t length;  // 0: no lead byte
    Byte low, high;      // bounds of the second byte
};

constexpr Lead classify(Byte b) noexcept {
    if (b < 0x80) return {1, 0, 0};
    if (b < 0xC2 || b > 0xF4) return {0, 0, 0};
    if (b < 0xE0) return {2, 0x80, 0xBF};
    if (b == 0xE0) return {3, 0xA0, 0xBF};
    if (b == 0xED) return {3, 0x80, 0x9F};
    if (b < 0xF0) return {3, 0x80, 0xBF};
    if (b == 0xF0) return {4, 0x90, 0xBF};
    if (b == 0xF4) return {4, 0x80, 0x8F};
    return {4, 0x80, 0xBF};
}

Prefix well_formed_prefix(std::string_view bytes, std::size_t at) noexcept {
    const Lead lead = classify(static_cast<Byte>(bytes[at]));
    if (lead.length <= 1) return {1, lead.length == 1};
    std::size_t length = 1;
    while (length < lead.length && at + length < bytes.size()) {
        const Byte b = static_cast<Byte>(bytes[at + length]);
        const bool fits =
            length == 1 ? b >= lead.low && b <= lead.high : is_continuation(static_cast<char>(b));
        if (!fits) break;
        ++length;
    }
    return {length, length == lead.length};
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view bytes) noexcept {
    if (simdjson::validate_utf8(bytes.data(), bytes.size())) return std::string_view::npos;
    for (std::size_t at = 0; at < bytes.size();) {
        const Prefix prefix = well_formed_prefix(bytes, at);
        if (!prefix.whole) return at;
        at += prefix.length;
    }
    return std::string_view::npos;
}

CodePoint code_point_at(std::string_view bytes, std::size_t at) noexcept {
    if (static_cast<Byte>(bytes[at]) < 0x80) return {static_cast<Byte>(bytes[at]), 1};
    const Prefix prefix = well_formed_prefix(bytes, at);
    if (!prefix.whole) return {0xFFFD, 1};
    const Byte lead = static_cast<Byte>(bytes[at]);
    char32_t value = lead & (0x7FU >> prefix.length);
    for (std::size_t i = 1; i < prefix.length; ++i)
        value = value << 6 | (static_cast<Byte>(bytes[at + i]) & 0x3FU);
    return {value, prefix.length};
}

std::size_t count_code_points(std::string_view bytes) noexcept {
    return count_bytes(bytes, [](char c) { return !is_continuation(c); });
}

void append_utf8(std::string& out, char32_t value) {
    const auto tail = [value](int shift) { return static_cast<char>(0x80U | ((value >> shift) & 0x3FU)); };
    if (value < 0x80) {
        out += static_cast<char>(value);
    } else if (value < 0x800) {
        out += {static_cast<char>(0xC0U | (value >> 6)), tail(0)};
    } else if (value < 0x10000) {
        out += {static_cast<char>(0xE0U | (value >> 12)), tail(6), tail(0)};
    } else {
        out += {static_cast<char>(0xF0U | (value >> 18)), tail(12), tail(6), tail(0)};
    }
}

std::string repair_utf8(std::string_view bytes) {
    std::string repaired;
    repaired.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const Prefix prefix = well_formed_prefix(bytes, at);
        if (prefix.whole) {
            repaired.append(bytes, at, prefix.length);
        } else {
            append_utf8(repaired, 0xFFFD);
        }
        at += prefix.length;
    }
    return repaired;
}

}  // namespace digestkit
