// SPDX-License-Identifier: MIT
#include "lib/xmlio/syntax_words.h"

#include <fmt/format.h>

#include "lib/diag/diagnostic.h"
#include "lib/unicode/utf8.h"

namespace digestkit::xmlio {

namespace {

bool is_of_xml(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

/// libxml2 does not say everywhere which one it is.
SyntaxWords no_character(std::string_view ahead) {
    const char32_t first = ahead.empty() ? U' ' : code_point_at(ahead, 0).value;
    if (is_of_xml(first)) return {"a character that XML cannot hold", {}, {}};
    return {fmt::format("U+{:04X} is no character of XML", static_cast<unsigned>(first)), {}, first};
}

SyntaxWords no_reference(const xmlError& error, std::string_view wrong) {
    SyntaxWords words{fmt::format("{} is no character of XML", quoted(wrong)), {}, {}};
    if (wrong.find_first_of("0123456789abcdefABCDEF") != std::string_view::npos)
        words.character = static_cast<char32_t>(error.int1);
    return words;
}

}  // namespace

SyntaxWords syntax_words(const xmlError& error, std::string_view wrong, std::string_view ahead) {
    constexpr const char* write_and = "write &amp; for an & of the text";
    constexpr const char* write_less = "write &lt; for a < of the text";
    switch (error.code) {
        case XML_ERR_INVALID_CHAR:
        case XML_ERR_INVALID_ENCODING:  // said of controls in CDATA: bad UTF-8 is found before
            return wrong.starts_with('&') ? no_reference(error, wrong) : no_character(ahead);
        case XML_ERR_NAME_REQUIRED:
            if (wrong.starts_with('&')) return {"an & that begins no reference", write_and, {}};
            if (wrong.starts_with('<')) return {"a < that begins no tag", write_less, {}};
            return {};
        case XML_ERR_ENTITYREF_SEMICOL_MISSING:
            return {fmt::format("{} is a reference without its semicolon", quoted(wrong)), write_and, {}};
        case XML_ERR_INVALID_DEC_CHARREF:
        case XML_ERR_INVALID_HEX_CHARREF:
            return {fmt::format("{} is a reference without its semicolon", quoted(wrong)), {}, {}};
        case XML_ERR_UNDECLARED_ENTITY:
            return {{}, "write the character itself, and &amp; for an & of the text", {}};
        case XML_ERR_LT_IN_ATTRIBUTE:
            return {"a < in the value of an attribute", write_less, {}};
        case XML_ERR_DOCUMENT_EMPTY:  // said of a document that begins with no tag
            if (ahead.empty()) return {};
            return {"expected a tag, found text", "look whether it is XML; -f names another format", {}};
        case XML_ERR_MISPLACED_CDATA_END:
            return {"]]> stands in a text", "write ]]&gt;", {}};
        default:
            return {};
    }
}

}  // namespace digestkit::xmlio
