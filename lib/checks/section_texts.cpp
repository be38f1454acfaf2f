// SPDX-License-Identifier: MIT
#include "lib/checks/section_texts.h"

#include "lib/unicode/utf8.h"

namespace digestkit::checks {

namespace {

using Blocks = std::vector<Block>;

Blocks::const_iterator next_shown(Blocks::const_iterator at, Blocks::const_iterator end) noexcept {
    while (at != end && !is_shown(*at)) ++at;
    return at;
}

}  // namespace

std::size_t shown_bytes(const Section& section) noexcept {
    std::size_t bytes = 0;
    for (const Block& block : section.blocks) {
        if (!is_shown(block)) continue;
        bytes += block.text.plain().size() + (block.label ? block.label->size() : 0);
    }
    return bytes;
}

std::size_t shown_characters(const Section& section) noexcept {
    std::size_t characters = 0;
    for (const Block& block : section.blocks) {
        if (!is_shown(block)) continue;
        characters += count_code_points(block.text.plain());
        if (block.label) characters += count_code_points(*block.label);
    }
    return characters;
}

bool same_text(const Section& a, const Section& b) noexcept {
    auto first = next_shown(a.blocks.begin(), a.blocks.end());
    auto second = next_shown(b.blocks.begin(), b.blocks.end());
    while (first != a.blocks.end() && second != b.blocks.end()) {
        if (first->text.plain() != second->text.plain() || first->label != second->label) return false;
        first = next_shown(first + 1, a.blocks.end());
        second = next_shown(second + 1, b.blocks.end());
    }
    return first == a.blocks.end() && second == b.blocks.end();
}

}  // namespace digestkit::checks
