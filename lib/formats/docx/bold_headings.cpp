// SPDX-License-Identifier: MIT
#include "lib/formats/docx/bold_headings.h"

#include <algorithm>
#include <functional>
#include <set>

#include "lib/model/bounds.h"
#include "lib/outline/byline.h"
#include "lib/outline/labels.h"
#include "lib/outline/printed_date.h"
#include "lib/unicode/properties.h"

namespace digestkit::docx {
namespace {

/// Bytes. What is longer is a paragraph that somebody wanted to be read.
constexpr std::size_t longest_heading = 250;

bool ends_sentence(std::string_view text) {
    for (const std::string_view sign : {".", ",", ";", ":", "。", ",", ";", ":", "،", "؛", "।"}) {
        if (text.ends_with(sign)) return true;
    }
    return false;
}

bool is_bold_line(const Paragraph& paragraph) {
    const bool plain = paragraph.style == Style::other || paragraph.style == Style::body_text;
    const Block& block = paragraph.block;
    if (!plain || block.type != BlockType::paragraph) return false;
    const std::string_view text = trimmed(block.text.plain());
    if (text.empty() || text.size() > longest_heading || text.find('\n') != std::string_view::npos)
        return false;
    if (ends_sentence(text) || outline::read_label_line(text) || outline::read_byline(block.text).begins)
        return false;
    const auto date = outline::find_date_at_end(text);
    if (date && date->begin == 0) return false;
    const auto runs = block.text.runs();
    return std::all_of(runs.begin(), runs.end(),
                       [](const Text::Run& run) { return run.marks.strong || is_blank(run.text); });
}

/// Bold as a whole, as headings are.
Text without_bold(const Text& text) {
    Text plain;
    for (const Text::Run& run : text.runs()) {
        Marks marks = run.marks;
        marks.strong = false;
        plain.append(run.text, marks);
    }
    return plain;
}

}  // namespace

std::vector<const Paragraph*> raise_bold_lines(std::vector<Paragraph>& paragraphs) {
    std::vector<Paragraph*> lines;
    std::size_t shown = 0;
    bool titled = false;
    for (Paragraph& paragraph : paragraphs) {
        if (paragraph.block.type == BlockType::heading) return {};
        titled = titled || paragraph.style == Style::title;
        if (is_blank(paragraph.block.text.plain()) || paragraph.style == Style::title ||
            paragraph.style == Style::contents)
            continue;
        if (is_bold_line(paragraph)) lines.push_back(&paragraph);
        ++shown;
        if (lines.empty()) return {};  // the first is none
        if (shown == 2) titled = titled || lines.size() < 2;
    }
    if (lines.size() == shown) return {};
    std::set<std::uint32_t, std::greater<>> sizes;
    for (Paragraph* const line : lines) {
        line->block.text = without_bold(line->block.text);
        if (line == lines.front() && !titled) {
            line->style = Style::title;
        } else {
            sizes.insert(line->size);
        }
    }
    for (Paragraph* const line : lines) {
        if (line->style == Style::title) continue;
        const auto above = std::distance(sizes.begin(), sizes.find(line->size));
        line->style = Style::heading;
        line->block.type = BlockType::heading;
        line->block.level = line->shown_level =
            static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(above + 1, max_level));
    }
    return {lines.begin(), lines.end()};
}

}  // namespace digestkit::docx
