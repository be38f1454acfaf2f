// SPDX-License-Identifier: MIT
#include "lib/pandoc/html_tag.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "lib/unicode/ascii.h"

namespace digestkit::pandoc {

namespace {

constexpr std::string_view tag_blanks = " \t\r\n";

constexpr std::string_view elements[] = {
    "a",        "abbr",       "acronym",    "address",  "applet",   "area",     "article",  "aside",
    "audio",    "b",          "base",       "basefont", "bdi",      "bdo",      "bgsound",  "big",
    "blink",    "blockquote", "body",       "br",       "button",   "canvas",   "caption",  "center",
    "cite",     "code",       "col",        "colgroup", "data",     "datalist", "dd",       "del",
    "details",  "dfn",        "dialog",     "dir",      "div",      "dl",       "dt",       "em",
    "embed",    "fieldset",   "figcaption", "figure",   "font",     "footer",   "form",     "frame",
    "frameset", "h1",         "h2",         "h3",       "h4",       "h5",       "h6",       "head",
    "header",   "hgroup",     "hr",         "html",     "i",        "iframe",   "img",      "input",
    "ins",      "isindex",    "kbd",        "keygen",   "label",    "legend",   "li",       "link",
    "listing",  "main",       "map",        "mark",     "marquee",  "math",     "menu",     "menuitem",
    "meta",     "meter",      "nav",        "nobr",     "noembed",  "noframes", "noscript", "object",
    "ol",       "optgroup",   "option",     "output",   "p",        "param",    "picture",  "plaintext",
    "pre",      "progress",   "q",          "rb",       "rp",       "rt",       "rtc",      "ruby",
    "s",        "samp",       "script",     "section",  "select",   "slot",     "small",    "source",
    "spacer",   "span",       "strike",     "strong",   "style",    "sub",      "summary",  "sup",
    "svg",      "table",      "tbody",      "td",       "template", "textarea", "tfoot",    "th",
    "thead",    "time",       "title",      "tr",       "track",    "tt",       "u",        "ul",
    "var",      "video",      "wbr",        "xmp",
};

/// Of drawings, which are words elsewhere.
constexpr std::string_view drawn[] = {"circle",  "defs",     "desc", "ellipse", "g",    "line",  "path",
                                      "polygon", "polyline", "rect", "stop",    "text", "tspan", "use"};

constexpr Medium media[] = {
    {"video", "src", "title"},  {"video", "poster", ""},   {"audio", "src", "title"},
    {"source", "src", "title"}, {"track", "src", "label"}, {"iframe", "src", "title"},
    {"frame", "src", "title"},  {"embed", "src", "title"}, {"object", "data", "title"},
    {"area", "href", "alt"},
};

bool is_of_a_name(char c, bool first) {
    return (c >= 'a' && c <= 'z') || (!first && ((c >= '0' && c <= '9') || c == '-'));
}

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
    while (end < lowered.size() && is_of_a_name(lowered[end], end == 0)) ++end;
    tag.name = lowered.substr(0, end);
    return tag;
}

std::string html_attribute(std::string_view html, std::string_view name) {
    std::size_t at = html.find_first_of(tag_blanks);
    while (at != std::string_view::npos) {
        at = html.find_first_not_of(tag_blanks, at);
        const std::size_t equals = html.find('=', at);
        if (equals == std::string_view::npos) break;
        std::size_t open = html.find_first_not_of(tag_blanks, equals + 1);
        if (open == std::string_view::npos) break;
        const bool quoted = html[open] == '"' || html[open] == '\'';
        const std::size_t close =
            quoted ? html.find(html[open], open + 1) : html.find_first_of(" \t\r\n>", open);
        if (close == std::string_view::npos) break;
        if (quoted) ++open;
        std::string_view key = html.substr(at, equals - at);
        key = key.substr(key.find_last_of(tag_blanks, key.find_last_not_of(tag_blanks)) + 1);
        if (ascii_lowered(key.substr(0, key.find_first_of(tag_blanks))) == name)
            return with_entities_read(html.substr(open, close - open));
        at = quoted ? close + 1 : close;
    }
    return {};
}

bool MarkupTags::take(const HtmlTag& tag, std::string_view html) {
    const auto is_one_of = [&tag](const auto& names) {
        return std::find(std::begin(names), std::end(names), tag.name) != std::end(names);
    };
    const bool drawing = tag.name == "svg" || tag.name == "math";
    if (drawing) in_drawing_ = !tag.closes && !html.ends_with("/>");
    if (in_drawing_ || tag.name.empty() || is_one_of(elements)) return true;
    if (tag.closes) return is_one_of(opened_);
    const bool may_be = tag.name.find('-') != std::string::npos || is_one_of(drawn);
    if (!may_be || html.find('=') == std::string_view::npos) return false;
    constexpr std::size_t most = 100;  // names of one's own in a text; of more, the ends are words
    if (opened_.size() < most && !is_one_of(opened_)) opened_.push_back(tag.name);
    return true;
}

std::span<const Medium> html_media() {
    return media;
}

std::string html_value(std::string_view text) {
    std::string value;
    for (const char c : text) {
        switch (c) {
            case '&':
                value += "&amp;";
                break;
            case '"':
                value += "&quot;";
                break;
            case '<':
                value += "&lt;";
                break;
            default:
                value += c;
        }
    }
    return value;
}

}  // namespace digestkit::pandoc
