// SPDX-License-Identifier: MIT
#include "lib/xmlio/escape.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

namespace digestkit::xmlio {

namespace {

/// Bytes at which copying must stop: the markup, the controls, and the first byte of U+FFFE and U+FFFF.
constexpr std::array<bool, 256> special = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c) table[c] = c != '\t' && c != '\n';
    for (const char c : {'<', '>', '&'}) table[static_cast<unsigned char>(c)] = true;
    table[0xEF] = true;
    return table;
}();

void append_char(std::string& out, unsigned code) {
    fmt::format_to(std::back_inserter(out), "<char code=\"{:04X}\"/>", code);
}

/// The bytes that the special character at the front of `text` took.
std::size_t append_special(std::string& out, std::string_view text) {
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
        case '\r':
            out += "&#13;";
            return 1;
        case 0xEF: {
            const std::string_view character = text.substr(0, 3);
            if (character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF") {
                append_char(out, character[2] == '\xBE' ? 0xFFFE : 0xFFFF);
            } else {
                out += character;
            }
            return character.size();
        }
        default:
            append_char(out, byte);
            return 1;
    }
}

}  // namespace

void append_content(std::string& out, std::string_view text) {
    std::size_t plain = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!special[static_cast<unsigned char>(text[at])]) {
            ++at;
            continue;
        }
        out.append(text, plain, at - plain);
        at += append_special(out, text.substr(at));
        plain = at;
    }
    out.append(text, plain, text.size() - plain);
}

void append_attribute(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
            case '<':
                out += "&lt;";
                break;
            case '&':
                out += "&amp;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
}

}  // namespace digestkit::xmlio
