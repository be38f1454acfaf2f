// SPDX-License-Identifier: MIT
#include "lib/xmlio/html_scan.h"

#include <algorithm>

namespace digestkit::xmlio {

namespace {

constexpr bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct Tag {
    std::size_t end;  // behind its `>`, or where looking stopped
    std::uint64_t words = 0;
};

/// The tag whose name begins at `at`, as far as `stop`: quotes count only behind `=`.
Tag tag_at(std::string_view text, std::size_t at, std::size_t stop) {
    Tag tag{at};
    bool in_word = false, after_equals = false;
    for (; at < stop; ++at) {
        const char c = text[at];
        if (c == '>') break;
        if ((c == '"' || c == '\'') && after_equals) {
            at = std::min(text.find(c, at + 1), stop);
            after_equals = in_word = false;
        } else if (is_blank(c)) {
            in_word = false;
        } else {
            after_equals = c == '=';
            if (!in_word) ++tag.words;
            in_word = true;
        }
    }
    tag.end = at;
    return tag;
}

}  // namespace

std::optional<PreScan::Alarm> scan_html(std::string_view text, const Limits& limits) {
    // Tags that overlap are looked at several times, which noise could make endless.
    std::uint64_t effort = 64 * std::uint64_t{text.size()} + limits.tag_bytes;
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        if (at + 1 >= text.size() || !is_letter(text[at + 1])) continue;
        const std::size_t stop = limits.tag_bytes < text.size() - at
                                     ? at + static_cast<std::size_t>(limits.tag_bytes)
                                     : text.size();
        const Tag tag = tag_at(text, at + 1, stop);
        const std::uint64_t looked_at = tag.end - at;
        const bool too_long = tag.end == stop && stop < text.size();
        if (too_long || looked_at > effort) return PreScan::Alarm{PreScan::Threat::tag_bytes, at};
        if (tag.words > limits.tag_attributes + 1) return PreScan::Alarm{PreScan::Threat::tag_attributes, at};
        effort -= looked_at;
    }
    return std::nullopt;
}

}  // namespace digestkit::xmlio
