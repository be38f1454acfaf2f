// SPDX-License-Identifier: MIT
#include "lib/formats/docx/list_numbers.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/outline/leading_number.h"

namespace digestkit::docx {

ListPlace ListNumbers::place(const Block& item) {
    const std::uint32_t level = std::min(item.depth, deepest_list);
    if (!item.ordered) {
        std::fill(shown_next_.begin() + level, shown_next_.end(), std::nullopt);
        return {ids_.bullets, level};
    }
    std::optional<std::uint32_t> wanted;
    if (const auto number = outline::leading_number(item.number.value_or(""))) wanted = number->value;
    if (interrupted_ && !wanted) end_list();
    interrupted_ = false;
    if (current_ == 0) begin_instance(level, wanted.value_or(1));
    const std::optional<std::uint32_t> next = shown_next_.at(level);
    if (!next || (wanted && *wanted != *next)) begin_instance(level, wanted.value_or(1));
    ++*shown_next_.at(level);
    // Deeper levels begin anew below this item (§17.9.10); a level above that has not begun is not told.
    for (std::size_t deeper = level + 1; deeper <= deepest_list; ++deeper)
        shown_next_.at(deeper) = starts_.at(deeper);
    return {current_, level};
}

void ListNumbers::begin_instance(std::uint32_t level, std::uint32_t first) {
    current_ = next_++;
    starts_.fill(1);
    starts_.at(level) = first;
    shown_next_.fill(std::nullopt);
    shown_next_.at(level) = first;
    instances_ +=
        fmt::format(R"(<w:num w:numId="{}"><w:abstractNumId w:val="{}"/>)", current_, ids_.number_kind);
    for (std::size_t each = 0; each <= deepest_list; ++each)
        instances_ +=
            fmt::format(R"(<w:lvlOverride w:ilvl="{}"><w:startOverride w:val="{}"/></w:lvlOverride>)", each,
                        starts_.at(each));
    instances_ += "</w:num>\n";
}

}  // namespace digestkit::docx
