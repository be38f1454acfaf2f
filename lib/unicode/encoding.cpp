// SPDX-License-Identifier: MIT
#include "lib/unicode/encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <climits>
#include <cstddef>

#include "lib/unicode/ascii.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

using namespace std::string_view_literals;

/// Declarations and charsets that programs heed stand in the first so many bytes (HTML §4.2.5.4).
constexpr std::size_t head_bytes = 1024;

/// What the first attribute of that name says that says something, with quotes or without.
std::string_view value_of(std::string_view text, std::string_view name) {
    constexpr std::string_view blanks = " \t\r\n";
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const std::size_t equals = text.find_first_not_of(blanks, at + name.size());
        if (equals == std::string_view::npos || text[equals] != '=') continue;
        std::size_t begin = std::min(text.find_first_not_of(blanks, equals + 1), text.size());
        if (begin < text.size() && (text[begin] == '"' || text[begin] == '\'')) ++begin;
        const std::string_view rest = text.substr(begin);
        const std::string_view value = rest.substr(0, rest.find_first_of("\"'>;/ \t\r\n"));
        if (!value.empty()) return value;
    }
    return {};
}

/// What the name is for browsers: pages say less than they hold.
std::string_view as_browsers_take(std::string_view charset) {
    constexpr std::string_view pairs[][2] = {{"iso-8859-1", "windows-1252"},
                                             {"latin1", "windows-1252"},
                                             {"us-ascii", "windows-1252"},
                                             {"ascii", "windows-1252"},
                                             {"iso-8859-9", "windows-1254"},
                                             {"gb2312", "GB18030"},
                                             {"gbk", "GB18030"},
                                             {"shift_jis", "windows-31j"},
                                             {"sjis", "windows-31j"},
                                             {"euc-kr", "windows-949"},
                                             {"ks_c_5601-1987", "windows-949"}};
    const std::string lowered = ascii_lowered(charset);
    for (const auto& [said, meant] : pairs) {
        if (lowered == said) return meant;
    }
    return charset;
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
    for (const std::string_view front : {"\xFF\xFE"sv, "<\0"sv}) {
        if (bytes.substr(0, 2) == front) return "UTF-16LE";
    }
    for (const std::string_view front : {"\xFE\xFF"sv, "\0<"sv}) {
        if (bytes.substr(0, 2) == front) return "UTF-16BE";
    }
    if (bytes.starts_with(byte_order_mark)) return {};
    const std::string_view head = bytes.substr(0, head_bytes);
    const std::size_t declaration = head.find("<?xml");
    const std::string_view name =
        declaration != std::string_view::npos
            ? value_of(head.substr(declaration, head.find('>', declaration) - declaration), "encoding")
            : as_browsers_take(value_of(head, "charset"));
    // The bytes of the name are no UTF-16 themselves.
    return begins_with(name, "utf") ? std::string() : std::string(name);
}

std::optional<std::string> convert_to_utf8(std::string_view bytes, std::string_view encoding) {
    const std::string name(encoding);
    if (bytes.size() > INT_MAX / 4) return std::nullopt;
    std::string utf8(bytes.size() + bytes.size() / 2 + 16, '\0');
    for (int round = 0; round < 2; ++round) {
        UErrorCode status = U_ZERO_ERROR;
        const int length = ucnv_convert("UTF-8", name.c_str(), utf8.data(), static_cast<int>(utf8.size()),
                                        bytes.data(), static_cast<int>(bytes.size()), &status);
        if (status != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(status)) return std::nullopt;
        const bool fits = status != U_BUFFER_OVERFLOW_ERROR;
        utf8.resize(static_cast<std::size_t>(length));
        if (fits) return utf8;
    }
    return std::nullopt;
}

}  // namespace digestkit
