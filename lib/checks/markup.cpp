// SPDX-License-Identifier: MIT
#include "lib/checks/markup.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "lib/unicode/ascii.h"

namespace digestkit::checks {

namespace {

/// Bytes. No tag of a text is longer.
constexpr std::size_t longest_tag = 400;
constexpr std::size_t longest_reference = 10;

constexpr std::array<std::string_view, 36> elements = {
    "a",    "abbr",   "article", "b",   "blockquote", "body",  "br",  "code",   "div",
    "em",   "figure", "font",    "h1",  "h2",         "h3",    "h4",  "hr",     "html",
    "i",    "iframe", "img",     "li",  "ol",         "p",     "pre", "script", "section",
    "span", "strong", "style",   "sub", "sup",        "table", "td",  "tr",     "ul"};

constexpr std::array<std::string_view, 22> references = {
    "amp", "apos",  "bull",   "copy", "deg",   "euro", "gt",    "hellip", "laquo", "ldquo", "lsquo",
    "lt",  "mdash", "middot", "nbsp", "ndash", "quot", "raquo", "rdquo",  "reg",   "rsquo", "trade"};

bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
bool is_element(std::string_view name) noexcept {
    return std::any_of(elements.begin(), elements.end(), [name](std::string_view known) {
        return std::equal(name.begin(), name.end(), known.begin(), known.end(),
                          [](char a, char b) { return ascii_lower(a) == b; });
    });
}

/// `text` begins with '<'.
std::string_view tag_at(std::string_view text) noexcept {
    const std::size_t end = text.substr(0, longest_tag).find('>');
    if (end == std::string_view::npos) return {};
    const bool closing = text.size() > 1 && text[1] == '/';
    const std::string_view inside = text.substr(closing ? 2 : 1, end - (closing ? 2 : 1));
    std::size_t length = 0;
    while (length < inside.size() && (is_letter(inside[length]) || is_digit(inside[length]))) ++length;
    const std::string_view name = inside.substr(0, length), rest = inside.substr(length);
    if (!is_element(name)) return {};
    const bool line = name == "br" || name == "hr" || name == "BR" || name == "HR";
    const bool attribute = !rest.empty() && rest.front() == ' ' && rest.find("=\"") != std::string_view::npos;
    const bool bare = rest.empty() || rest == "/" || rest == " /";
    if (!attribute && !(bare && (closing || line || !rest.empty()))) return {};
    return text.substr(0, end + 1);
}

/// `text` begins with '&'.
std::string_view reference_at(std::string_view text) noexcept {
    const std::size_t end = text.substr(0, longest_reference).find(';');
    if (end == std::string_view::npos || end < 3) return {};
    std::string_view name = text.substr(1, end - 1);
    const bool known = std::find(references.begin(), references.end(), name) != references.end();
    bool number = name.front() == '#';
    if (number) {
        name.remove_prefix(1);
        const bool hex = ascii_lower(name.front()) == 'x';
        if (hex) name.remove_prefix(1);
        number = !name.empty() && std::all_of(name.begin(), name.end(), [hex](char c) {
            return is_digit(c) || (hex && ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f');
        });
    }
    return known || number ? text.substr(0, end + 1) : std::string_view();
}

}  // namespace

std::string_view find_markup(std::string_view text) {
    for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos;
         at = text.find_first_of("<&", at + 1)) {
        const std::string_view found =
            text[at] == '<' ? tag_at(text.substr(at)) : reference_at(text.substr(at));
        if (!found.empty()) return found;
    }
    return {};
}

}  // namespace digestkit::checks
