// SPDX-License-Identifier: MIT
#include "lib/xmlio/escape.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "lib/unicode/sixteen.h"

namespace digestkit::xmlio {

namespace {

using Stops = std::array<bool, 256>;

/// Bytes at which copying must stop: the markup, the controls, and the first byte of U+FFFE and U+FFFF.
constexpr Stops stops(bool attribute) {
    Stops table{};
    for (std::size_t c = 0; c < 0x20; ++c) table[c] = attribute || (c != '\t' && c != '\n');
    for (const char c : {'<', '>', '&'}) table[static_cast<unsigned char>(c)] = true;
    table['"'] = attribute;
    table[0xEF] = true;
    return table;
}
constexpr Stops content_stops = stops(false), attribute_stops = stops(true);

void append_char(std::string& out, unsigned code) {
    fmt::format_to(std::back_inserter(out), "<char code=\"{:04X}\"/>", code);
}

void append_replacement(std::string& out, unsigned) {
    out += "\xEF\xBF\xBD";
}

using Unheld = void (*)(std::string&, unsigned);

/// The bytes that the special character at the front of `text` took.
std::size_t append_special(std::string& out, std::string_view text, Unheld unheld) {
    const auto byte = static_cast<unsigned char>(text[0]);
    switch (byte) {
        case '<':
            out += "&lt;";
            return 1;
        case '>':
            out += "&gt;";
            return 1;
        case '&':
            out += "&amp;";
            return 1;
        case '"':
            out += "&quot;";
            return 1;
        case '\t':
        case '\n':
        case '\r':
            fmt::format_to(std::back_inserter(out), "&#{};", byte);
            return 1;
        case 0xEF:
            unheld(out, text[2] == '\xBE' ? 0xFFFE : 0xFFFF);
            return 3;
        default:
            unheld(out, byte);
            return 1;
    }
}

/// Offset of the first byte at or after `at` that may be a stop of the table, or the size of `text`.
template <bool attribute>
std::size_t find_candidate(std::string_view text, std::size_t at) noexcept {
    const auto candidates = [](auto bytes) {
        auto hits = at_most(bytes, 0x1F);
        for (const char c : {'<', '>', '&', attribute ? '"' : '&', '\xEF'})
            hits = _mm_or_si128(hits, is(bytes, c));
        return hits;
    };
    return find_byte(text, at, candidates,
                     [](char c) { return attribute_stops[static_cast<unsigned char>(c)]; });
}

bool is_noncharacter(std::string_view text, std::size_t at) noexcept {
    return at + 2 < text.size() && text[at + 1] == '\xBF' &&
           (text[at + 2] == '\xBE' || text[at + 2] == '\xBF');
}

template <bool attribute>
void append(std::string& out, std::string_view text, Unheld unheld) {
    constexpr const Stops& special = attribute ? attribute_stops : content_stops;
    const auto next = [text](std::size_t at) { return find_candidate<attribute>(text, at); };
    std::size_t plain = 0;
    for (std::size_t at = next(0); at < text.size(); at = next(at)) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (!special[byte] || (byte == 0xEF && !is_noncharacter(text, at))) {
            ++at;
            continue;
        }
        out.append(text, plain, at - plain);
        at += append_special(out, text.substr(at), unheld);
        plain = at;
    }
    out.append(text, plain, text.size() - plain);
}

}  // namespace

void append_content(std::string& out, std::string_view text) {
    append<false>(out, text, append_char);
}

void append_shown(std::string& out, std::string_view text) {
    append<false>(out, text, append_replacement);
}

void append_value(std::string& out, std::string_view text) {
    append<true>(out, text, append_replacement);
}

/// Nearly every value is written as it is: all goes to its place at once.
void append_attribute(std::string& out, std::string_view name, std::string_view value) {
    constexpr std::string_view before_value = "=\"";
    if (find_candidate<true>(value, 0) == value.size()) {
        const std::size_t begin = out.size();
        out.append(1 + name.size() + before_value.size() + value.size() + 1, '"');
        char* to = out.data() + begin;
        *to++ = ' ';
        to += name.copy(to, name.size());
        to += before_value.copy(to, before_value.size());
        value.copy(to, value.size());
        return;
    }
    out += ' ';
    out += name;
    out += before_value;
    append_value(out, value);
    out += '"';
}

}  // namespace digestkit::xmlio
