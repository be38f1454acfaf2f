// SPDX-License-Identifier: MIT
#include "lib/formats/text/heading.h"

#include <algorithm>
#include <array>

#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::text {
namespace {

constexpr std::size_t max_columns = 80;
/// No script needs more than four bytes a column.
constexpr std::size_t max_bytes = max_columns * 4;

bool ends_like_a_sentence(std::string_view line) {
    constexpr std::string_view ascii_ends = ".!?:;,";
    if (ascii_ends.find(line.back()) != std::string_view::npos) return true;
    constexpr std::array<std::string_view, 8> wide_ends = {"。", "！", "？", "…", "：", "；", "，", "、"};
    return is_continuation(line.back()) &&
           std::any_of(wide_ends.begin(), wide_ends.end(),
                       [line](std::string_view end) { return line.ends_with(end); });
}

}  // namespace

bool looks_like_heading(std::string_view line) {
    if (line.empty() || line.size() > max_bytes || ends_like_a_sentence(line)) return false;
    return line.size() <= max_columns || display_width(line) <= max_columns;
}

}  // namespace digestkit::text
