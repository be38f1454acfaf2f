// SPDX-License-Identifier: MIT
#include "lib/formats/docx/bold_headings.h"

#include <algorithm>
#include <functional>
#include <set>

#include "lib/model/bounds.h"
#include "lib/outline/bold_line.h"
#include "lib/unicode/properties.h"

namespace digestkit::docx {
namespace {

bool is_bold(const Paragraph& paragraph) {
    const bool plain = paragraph.style == Style::other || paragraph.style == Style::body_text;
    return plain && outline::is_bold_line(paragraph.block);
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
        if (is_bold(paragraph)) lines.push_back(&paragraph);
        ++shown;
        if (lines.empty()) return {};  // the first is none
        if (shown == 2) titled = titled || lines.size() < 2;
    }
    if (lines.size() == shown) return {};
    std::set<std::uint32_t, std::greater<>> sizes;
    for (Paragraph* const line : lines) {
        line->block.text = outline::without_bold(line->block.text);
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
