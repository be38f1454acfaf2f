// SPDX-License-Identifier: MIT
#include "lib/pandoc/html_tag.h"

#include <cstddef>
#include <utility>

#include "lib/unicode/ascii.h"

namespace digestkit::pandoc {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string with_entities_read(std::string_view value) {
    std::string text;
    while (!value.empty()) {
        std::size_t length = 1;
        char c = value.front();
        for (const auto& [entity, sign] :
             {std::pair<std::string_view, char>{"&amp;", '&'}, {"&quot;", '"'}}) {
            if (!value.starts_with(entity)) continue;
            length = entity.size();
            c = sign;
        }
        text += c;
        value.remove_prefix(length);
    }
    return text;
}

}  // namespace

std::optional<HtmlTag> read_html_tag(std::string_view html) {
    if (!html.starts_with('<')) return std::nullopt;
    html.remove_prefix(1);
    HtmlTag tag;
    tag.closes = html.starts_with('/');
    if (tag.closes) html.remove_prefix(1);
    const std::string lowered = ascii_lowered(html);
    std::size_t end = 0;
    while (end < lowered.size() && lowered[end] >= 'a' && lowered[end] <= 'z') ++end;
    tag.name = lowered.substr(0, end);
    return tag;
}

std::string html_attribute(std::string_view html, std::string_view name) {
    std::size_t at = html.find_first_of(blanks);
    while (at != std::string_view::npos) {
        at = html.find_first_not_of(blanks, at);
        const std::size_t equals = html.find('=', at);
        if (equals == std::string_view::npos) break;
        const std::size_t open = html.find_first_not_of(blanks, equals + 1);
        if (open == std::string_view::npos || (html[open] != '"' && html[open] != '\'')) break;
        const std::size_t close = html.find(html[open], open + 1);
        if (close == std::string_view::npos) break;
        std::string_view key = html.substr(at, equals - at);
        key = key.substr(key.find_last_of(blanks, key.find_last_not_of(blanks)) + 1);
        if (ascii_lowered(key.substr(0, key.find_first_of(blanks))) == name)
            return with_entities_read(html.substr(open + 1, close - open - 1));
        at = close + 1;
    }
    return {};
}

}  // namespace digestkit::pandoc
