// SPDX-License-Identifier: MIT
#include "lib/outline/text_links.h"

#include <algorithm>
#include <string_view>

#include "lib/unicode/ascii.h"
#include "lib/unicode/properties.h"

namespace digestkit::outline {
namespace {

constexpr std::string_view signs_between[] = {",",  ";",  "|",  "/",  "(",  ")",  "[",  "]",  "&",
                                              "+",  "·",  "•",  "–",  "—",  "-",  "，", "、", "；",
                                              "（", "）", "和", "与", "與", "及", "と", "،",  "؛"};
constexpr std::string_view words_between[] = {"and", "und",  "et", "y",   "e",  "en",  "och", "og", "ja",
                                              "i",   "oraz", "ve", "dan", "và", "via", "и",   "та", "و"};

/// Without the signs in front of it.
std::string_view behind_signs(std::string_view word) {
    for (bool found = true; found && !word.empty();) {
        found = false;
        for (const std::string_view sign : signs_between) {
            if (!word.starts_with(sign)) continue;
            word.remove_prefix(sign.size());
            found = true;
        }
    }
    return word;
}

bool stands_between(std::string_view text) {
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        std::string_view word = text.substr(0, text.find_first_of(" \t\n"));
        text.remove_prefix(word.size());
        word = behind_signs(word);
        const std::string lowered = ascii_lowered(word);
        if (!word.empty() &&
            std::find(std::begin(words_between), std::end(words_between), lowered) == std::end(words_between))
            return false;
    }
    return true;
}

}  // namespace

bool is_address(std::string_view text) {
    return (text.starts_with("https://") || text.starts_with("http://")) &&
           text.find(' ') == std::string_view::npos;
}

TextLinks links_of(const Text& text, std::size_t bytes) {
    TextLinks found;
    std::size_t at = 0;
    for (const Text::Run& run : text.runs()) {
        if (at >= bytes) break;
        const std::string_view words = run.text.substr(0, bytes - at);
        const std::size_t begin = at;
        at += words.size();
        if (!run.marks.href) {
            found.alone = found.alone && stands_between(words);
            continue;
        }
        const bool goes_on = !found.links.empty() && found.links.back().end == begin &&
                             found.links.back().href == *run.marks.href;
        if (!goes_on) found.links.push_back({*run.marks.href, {}, begin, at});
        found.links.back().words += words;
        found.links.back().end = at;
    }
    for (TextLink& link : found.links) {
        link.words = std::string(trimmed(link.words));
        if (link.words == link.href) link.words.clear();
    }
    return found;
}

}  // namespace digestkit::outline
