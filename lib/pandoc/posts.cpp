// SPDX-License-Identifier: MIT
#include "lib/pandoc/posts.h"

#include <algorithm>
#include <string>

#include "lib/pandoc/fenced_keys.h"
#include "lib/pandoc/text_lines.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::pandoc {

namespace {

/// Whether these are the keys of another file beside one that begins with `first`.
bool begin_another(const FencedKeys& next, const std::vector<std::string>& first, bool after_blank) {
    const std::vector<std::string>& keys = next.keys;
    if (keys.size() < (after_blank ? 1U : 2U) || !next.known) return false;
    const auto has = [](const std::vector<std::string>& all, const std::string& key) {
        return std::find(all.begin(), all.end(), key) != all.end();
    };
    if (const std::string title = "title"; has(first, title)) return has(keys, title);
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) { return has(first, key); });
}

}  // namespace

std::vector<std::size_t> find_posts(std::string_view text) {
    const std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    std::vector<std::size_t> posts;
    const auto first = read_fenced_keys(text, start);
    if (!first) return posts;
    std::size_t behind = first->behind;  // of the last front matter
    bool after_blank = true, text_between = false;
    for (TextLines lines(text, behind); lines.next();) {
        if (lines.at() < behind) continue;
        const bool fence = !lines.is_code() && lines.indent() == 0 && is_fence(lines.line());
        const auto next = fence && text_between ? read_fenced_keys(text, lines.at()) : std::nullopt;
        if (next && begin_another(*next, first->keys, after_blank)) {
            posts.push_back(lines.at());
            behind = next->behind;
            text_between = false;
            after_blank = true;
            continue;
        }
        after_blank = is_blank(lines.line());
        text_between = text_between || !after_blank;
    }
    return posts;
}

}  // namespace digestkit::pandoc
