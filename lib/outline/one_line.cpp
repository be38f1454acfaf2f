// SPDX-License-Identifier: MIT
#include "lib/outline/one_line.h"

#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::outline {

std::string one_line(std::string_view text, std::size_t most) {
    text = trimmed(text);
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
