// SPDX-License-Identifier: MIT
#include "lib/outline/bold_line.h"

#include <algorithm>
#include <string_view>

#include "lib/outline/byline.h"
#include "lib/outline/labels.h"
#include "lib/outline/printed_date.h"
#include "lib/unicode/properties.h"

namespace digestkit::outline {
namespace {

/// Bytes. What is longer is a paragraph that somebody wanted to be read.
constexpr std::size_t longest_heading = 250;

bool ends_sentence(std::string_view text) {
    for (const std::string_view sign :
         {".", ",", ";", ":", "。", "\uFF0C", "\uFF1B", "\uFF1A", "\u3001", "،", "؛", "।"}) {
        if (text.ends_with(sign)) return true;
    }
    return false;
}

}  // namespace

bool is_bold_line(const Block& block) {
    if (block.type != BlockType::paragraph) return false;
    const std::string_view text = trimmed(block.text.plain());
    if (text.empty() || text.size() > longest_heading || text.find('\n') != std::string_view::npos)
        return false;
    const auto runs = block.text.runs();
    const bool bold = std::all_of(runs.begin(), runs.end(), [](const Text::Run& run) {
        return run.marks.strong || is_blank(run.text);
    });
    if (!bold || ends_sentence(text) || read_label_line(text) || read_byline(block.text).begins) return false;
    const auto date = find_date_at_end(text);
    return !date || date->begin != 0;
}

Text without_bold(const Text& text) {
    Text plain;
    for (const Text::Run& run : text.runs()) {
        Marks marks = run.marks;
        marks.strong = false;
        plain.append(run.text, marks);
    }
    return plain;
}

}  // namespace digestkit::outline
