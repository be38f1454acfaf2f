// SPDX-License-Identifier: MIT
#include "lib/xmlio/declaration.h"

#include <algorithm>

#include <fmt/format.h>

#include "lib/diag/rules_enc.h"
#include "lib/diag/rules_xml.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/utf8.h"
#include "lib/xmlio/reader.h"

namespace digestkit::xmlio {

namespace {

/// XML 1.0 appendix F: a byte order mark, or `<` in two or four bytes.
bool is_wide(std::string_view head) noexcept {
    using namespace std::string_view_literals;
    for (const std::string_view front :
         {"\xFE\xFF"sv, "\xFF\xFE"sv, "\0\0\xFE\xFF"sv, "\0\0\0<"sv, "<\0"sv, "\0<"sv}) {
        if (head.substr(0, front.size()) == front) return true;
    }
    return false;
}

bool is_utf8(std::string_view name) noexcept {
    constexpr std::string_view wanted = "utf-8";
    return name.size() == wanted.size() && begins_with(name, wanted);
}

}  // namespace

bool check_encoding(std::string_view head, Track& track) {
    if (is_wide(head)) {
        track.report(rules::enc::utf16, "the file is UTF-16 or UTF-32, not UTF-8", 0, 0, {},
                     "convert it to UTF-8");
        return false;
    }
    const std::size_t mark = head.starts_with(byte_order_mark) ? 3 : 0;
    const std::string_view text = head.substr(mark);
    if (text.substr(0, 5) != "<?xml") return true;
    const std::string_view declaration = text.substr(0, text.find('>'));
    const AttributeExtent where = find_attribute(declaration, "encoding");
    const std::string_view name = declaration.substr(where.value, where.end - where.value);
    if (where.end == 0 || is_utf8(name)) return true;
    track.report(rules::xml::other_encoding, fmt::format("the encoding is {}: expected UTF-8", quoted(name)),
                 mark + where.value, mark + where.end, {}, "convert the file to UTF-8");
    return false;
}

}  // namespace digestkit::xmlio
