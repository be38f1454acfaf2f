// SPDX-License-Identifier: MIT
#include "lib/formats/text/script_check.h"

#include <algorithm>

#include "lib/unicode/utf8.h"

namespace digestkit::text {
namespace {

/// How much of a text is looked at.
constexpr std::size_t enough_bytes = 600;
/// Each of these characters takes three bytes: a text with one in six bytes is half made of them.
constexpr std::size_t bytes_for_one = 6;

bool is_han(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
}

bool is_kana(char32_t c) {
    return c >= 0x3040 && c <= 0x30FF;
}

bool is_hangul(char32_t c) {
    return c >= 0xAC00 && c <= 0xD7A3;
}

template <class Script>
std::size_t count(std::string_view text, std::size_t enough, Script script) {
    std::size_t found = 0;
    for (std::size_t at = 0; at < text.size() && found < enough;) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0xE3 || byte > 0xEF) {  // no character of these scripts begins so
            ++at;
            continue;
        }
        const CodePoint c = code_point_at(text, at);
        found += script(c.value);
        at += c.length;
    }
    return found;
}

}  // namespace

bool lacks_han(std::string_view text) {
    return count(text.substr(0, enough_bytes), 1, is_han) == 0;
}

bool is_mostly_cjk(std::string_view text) {
    text = text.substr(0, enough_bytes);
    const auto is_cjk = [](char32_t c) { return is_han(c) || is_kana(c) || is_hangul(c); };
    return count(text, enough_bytes / bytes_for_one, is_cjk) * bytes_for_one >= text.size();
}

}  // namespace digestkit::text
