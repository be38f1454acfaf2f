// SPDX-License-Identifier: MIT
#include "lib/checks/letters.h"

#include "lib/unicode/utf8.h"

namespace digestkit::checks {

namespace {

bool is_ascii_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// U+4E00 to U+9FFF, which nearly all of a Chinese text and much of a Japanese one is, by its bytes.
bool is_common_han(std::string_view text, std::size_t at) noexcept {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0xE4 || first > 0xE9 || text.size() - at < 3) return false;
    const auto second = static_cast<unsigned char>(text[at + 1]),
               third = static_cast<unsigned char>(text[at + 2]);
    return (second & 0xC0U) == 0x80U && (third & 0xC0U) == 0x80U && (first > 0xE4 || second >= 0xB8);
}

/// ICU is asked only about what is seldom.
Script quick_script(char32_t c) noexcept {
    if (c >= 0x4E00 && c <= 0x9FFF) return scripts::han;
    if (c >= 0xAC00 && c <= 0xD7A3) return scripts::hangul;
    if (c >= 0x3041 && c <= 0x309F) return scripts::hiragana;
    if ((c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC) return scripts::katakana;
    if ((c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3020) || (c >= 0xFF01 && c <= 0xFF0F))
        return scripts::none;
    return script_of(c);
}

std::size_t weight(Script script) noexcept {
    const bool wide = script == scripts::han || script == scripts::hangul || script == scripts::hiragana ||
                      script == scripts::katakana;
    return wide ? 2 : 1;
}

void add(Letters& letters, Script script, const LanguageScripts& own) noexcept {
    const std::size_t more = weight(script);
    if (script == scripts::han) letters.han += more;
    if (script == scripts::hangul) letters.hangul += more;
    if (script == scripts::hiragana || script == scripts::katakana) letters.kana += more;
    if (own.has(script)) {
        letters.own += more;
    } else if (script == scripts::latin) {
        letters.latin += more;
    } else {
        if (letters.others == 0) letters.other = script;
        letters.others += more;
    }
}

}  // namespace

Letters count_letters(std::string_view text, const LanguageScripts& own) noexcept {
    Letters letters;
    std::size_t ascii = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ascii += is_ascii_letter(text[at]) ? 1U : 0U;
            ++at;
            continue;
        }
        if (is_common_han(text, at)) {
            add(letters, scripts::han, own);
            at += 3;
            continue;
        }
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        const Script script = quick_script(c.value);
        if (script != scripts::none) add(letters, script, own);
    }
    (own.has(scripts::latin) ? letters.own : letters.latin) += ascii;
    return letters;
}

}  // namespace digestkit::checks
