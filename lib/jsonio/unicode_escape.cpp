// SPDX-License-Identifier: MIT
// \u escapes (RFC 8259 §7): a character outside the BMP is written as a surrogate pair.
#include <fmt/format.h>

#include "lib/diag/rules_jsn.h"
#include "lib/jsonio/cursor.h"
#include "lib/jsonio/mistakes.h"
#include "lib/unicode/utf8.h"

namespace digestkit::jsonio {

namespace {

constexpr std::uint32_t none = 0xFFFFFFFFU;

constexpr std::uint32_t hex_digit(char c) noexcept {
    if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<std::uint32_t>(c - 'a') + 10;
    if (c >= 'A' && c <= 'F') return static_cast<std::uint32_t>(c - 'A') + 10;
    return none;
}

constexpr bool is_high(std::uint32_t unit) noexcept {
    return unit >= 0xD800 && unit <= 0xDBFF;
}
constexpr bool is_low(std::uint32_t unit) noexcept {
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

}  // namespace

/// The four digits at `at`; false when they are not all there.
bool Cursor::hex4(std::size_t at, std::uint32_t& value) {
    value = 0;
    if (at + 4 > text_.size()) return false;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::uint32_t digit = hex_digit(text_[at + i]);
        if (digit == none) return false;
        value = value << 4 | digit;
    }
    return true;
}

bool Cursor::unicode_escape(std::string* out) {
    const std::size_t begin = at_;
    std::uint32_t unit = 0, low = 0;
    if (!hex4(begin + 2, unit)) return fail(bad_escape(text_, begin));
    at_ = begin + 6;
    char32_t value = unit;
    if (is_high(unit) && text_.substr(at_, 2) == "\\u" && hex4(at_ + 2, low) && is_low(low)) {
        value = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        at_ += 6;
    } else if (is_high(unit) || is_low(unit)) {
        notes_.push_back({&rules::jsn::lone_surrogate,
                          {begin, at_},
                          fmt::format("{} is half of a pair without its other half", text_.substr(begin, 6)),
                          "write the character itself, or both halves"});
        value = 0xFFFD;
    }
    if (out != nullptr) append_utf8(*out, value);
    return true;
}

}  // namespace digestkit::jsonio
