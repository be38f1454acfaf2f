// SPDX-License-Identifier: MIT
#include "lib/outline/one_line.h"

#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::outline {

namespace {

/// ASCII without a control and without blanks side by side, as most titles are.
bool is_plain_line(std::string_view text) noexcept {
    char before = 0;
    for (const char c : text) {
        if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
        before = c;
    }
    return true;
}

}  // namespace

std::string one_line(std::string_view text, std::size_t most) {
    text = trimmed(text);
    if (text.size() <= most && is_plain_line(text)) return std::string(text);
    std::string line;
    std::size_t count = 0;
    bool blank = false;
    while (!text.empty()) {
        const CodePoint point = code_point_at(text, 0);
        const bool is_control = point.value < 0x20;
        if (is_blank(point.value) || is_control) {
            blank = true;
        } else {
            if (count >= most) return line + "…";
            if (blank) line += ' ';
            count += blank ? 2 : 1;
            blank = false;
            line += text.substr(0, point.length);
        }
        text.remove_prefix(point.length);
    }
    return line;
}

}  // namespace digestkit::outline
