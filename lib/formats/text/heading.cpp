// SPDX-License-Identifier: MIT
#include "lib/formats/text/heading.h"

#include "lib/unicode/properties.h"

namespace digestkit::text {
namespace {

constexpr std::size_t max_columns = 80;
/// No script needs more than four bytes a column.
constexpr std::size_t max_bytes = max_columns * 4;

bool ends_like_a_sentence(std::string_view line) {
    constexpr std::string_view ascii_ends = ".!?:;,";
    if (ascii_ends.find(line.back()) != std::string_view::npos) return true;
    for (const std::string_view end : {"。", "！", "？", "…", "：", "；", "，", "、"}) {
        if (line.ends_with(end)) return true;
    }
    return false;
}

}  // namespace

bool looks_like_heading(std::string_view line) {
    if (line.empty() || line.size() > max_bytes || ends_like_a_sentence(line)) return false;
    return line.size() <= max_columns || display_width(line) <= max_columns;
}

}  // namespace digestkit::text
