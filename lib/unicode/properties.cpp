// SPDX-License-Identifier: MIT
#include "lib/unicode/properties.h"

#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

std::size_t columns_of(char32_t c) noexcept {
    const auto code = static_cast<UChar32>(c);
    switch (u_charType(code)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
        case U_CONTROL_CHAR:
            return 0;
        default:
            break;
    }
    const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) noexcept {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            columns += byte >= 0x20 && byte != 0x7F;
            ++at;
            continue;
        }
        const CodePoint c = code_point_at(text, at);
        columns += columns_of(c.value);
        at += c.length;
    }
    return columns;
}

bool is_mark(char32_t c) noexcept {
    return (U_MASK(u_charType(static_cast<UChar32>(c))) & U_GC_M_MASK) != 0;
}

bool is_word_character(char32_t c) noexcept {
    return (U_MASK(u_charType(static_cast<UChar32>(c))) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

bool is_punctuation(char32_t c) noexcept {
    return (U_MASK(u_charType(static_cast<UChar32>(c))) & (U_GC_P_MASK | U_GC_S_MASK)) != 0;
}

bool is_blank(char32_t c) noexcept {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    // None stands between U+00A0 and U+1680, and none beyond U+3000: most letters need no look-up.
    if ((c > 0xA0 && c < 0x1680) || c > 0x3000) return false;
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_blank(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (!is_blank(c.value)) return false;
        at += c.length;
    }
    return true;
}

std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty()) {
        const CodePoint first = code_point_at(text, 0);
        if (!is_blank(first.value)) break;
        text.remove_prefix(first.length);
    }
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && is_continuation(text[start])) --start;
        if (!is_blank(code_point_at(text, start).value)) break;
        text.remove_suffix(text.size() - start);
    }
    return text;
}

std::string fold_label(std::string_view text) {
    std::string folded;
    text = trimmed(text);
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        if (is_blank(c.value)) {
            folded += ' ';
        } else if (c.value == U'（') {
            folded += '(';
        } else if (c.value == U'）') {
            folded += ')';
        } else if (c.value == U'：') {
            folded += ':';
        } else {
            append_utf8(folded, static_cast<char32_t>(
                                    u_foldCase(static_cast<UChar32>(c.value), U_FOLD_CASE_DEFAULT)));
        }
    }
    return folded;
}

std::string fold_case(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        append_utf8(folded,
                    static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c.value), U_FOLD_CASE_DEFAULT)));
    }
    return folded;
}

std::string icu_version() {
    UVersionInfo version;
    u_getVersion(version);
    return std::to_string(version[0]) + "." + std::to_string(version[1]);
}

}  // namespace digestkit
