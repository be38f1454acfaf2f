// SPDX-License-Identifier: MIT
#include "lib/pandoc/bare_address.h"

#include <array>

#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::pandoc {

namespace {

constexpr std::array<std::string_view, 4> beginnings = {"https://", "http://", "ftp://", "www."};

bool is_ascii_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// What begins in the middle of a word, of a path or of an address is a part of it.
bool begins_word(std::string_view text, std::size_t at, bool scheme) {
    if (at == 0) return true;
    const char before = text[at - 1];
    return !is_ascii_word(before) &&
           (scheme || std::string_view("/.@:-_=").find(before) == std::string_view::npos);
}

/// Beside blanks: quotes, the brackets and signs of Chinese and Japanese, and those that end parts of a
/// sentence in Arabic and Hindi.
bool ends_address(char32_t c) {
    if (c < 0x80) return c <= ' ' || c == '<' || c == '>' || c == '"' || c == '`' || c == 0x7F;
    const bool quote = (c >= 0x2018 && c <= 0x201F) || c == 0x2026 || c == 0xAB || c == 0xBB;
    const bool wide_sign = (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF0F) ||
                           (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40) ||
                           (c >= 0xFF5B && c <= 0xFF65);
    const bool arabic_or_danda = c == 0x60C || c == 0x61B || c == 0x61F || c == 0x6D4 || c == 0x964;
    return quote || wide_sign || arabic_or_danda || is_blank(c);
}

bool begins_host(std::string_view rest) {
    return !rest.empty() &&
           (is_ascii_word(rest[0]) || rest[0] == '[' || static_cast<unsigned char>(rest[0]) >= 0x80);
}

/// Whether the mark in front of `end` closes one that opened inside the address: `https://a.example/*x*`.
/// An underline between two letters opens nothing.
bool closes_a_mark(std::string_view text, std::size_t begin, std::size_t end) {
    const char sign = text[end - 1];
    if (sign != '*' && sign != '_' && sign != '~') return false;
    if (begin > 0 && text[begin - 1] == sign) return false;
    std::size_t first = end - 1;  // of the run
    while (first > begin && text[first - 1] == sign) --first;
    for (std::size_t at = first; at-- > begin;) {
        if (text[at] == sign) return sign != '_' || (at > begin && !is_ascii_word(text[at - 1]));
    }
    return false;
}

std::size_t end_of_address(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    int round = 0, square = 0;
    while (at < text.size()) {
        const CodePoint point = code_point_at(text, at);
        if (ends_address(point.value)) break;
        round += point.value == '(' ? 1 : point.value == ')' ? -1 : 0;
        square += point.value == '[' ? 1 : point.value == ']' ? -1 : 0;
        if (round < 0 || square < 0) break;
        at += point.length;
    }
    constexpr std::string_view of_a_sentence = "?!.,:;*_~'";
    while (at > begin && of_a_sentence.find(text[at - 1]) != std::string_view::npos) {
        if (closes_a_mark(text, begin, at)) break;
        const char sign = text[at - 1];  // all of a run is a mark or none: each is looked at once
        while (at > begin && text[at - 1] == sign) --at;
    }
    return at;
}

}  // namespace

std::optional<BareAddress> find_bare_address(std::string_view text) {
    for (std::size_t from = 0; from < text.size();) {
        std::size_t begin = text.size();
        std::string_view opening;
        for (const std::string_view one : beginnings) {
            const std::size_t found = text.find(one, from);
            if (found >= begin) continue;
            begin = found;
            opening = one;
        }
        if (opening.empty()) return std::nullopt;
        const bool scheme = opening != "www.";
        const std::size_t end = end_of_address(text, begin), behind = begin + opening.size();
        const std::string_view rest = end > behind ? text.substr(behind, end - behind) : std::string_view();
        const bool host = begins_host(rest) && (scheme || rest.find('.') != std::string_view::npos);
        if (host && begins_word(text, begin, scheme))
            return BareAddress{begin, end - begin, scheme ? std::string_view() : std::string_view("http://")};
        from = behind;
    }
    return std::nullopt;
}

}  // namespace digestkit::pandoc
