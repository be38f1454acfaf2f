// SPDX-License-Identifier: MIT
#include "lib/formats/docx/item_label.h"

#include <algorithm>

namespace digestkit::docx {

std::size_t separator_size(std::string_view text) noexcept {
    for (const std::string_view colon : {":", "："}) {
        if (!text.starts_with(colon)) continue;
        return std::min(text.find_first_not_of(' ', colon.size()), text.size());
    }
    return 0;
}

std::size_t trailing_separator(std::string_view text) noexcept {
    const std::size_t end = text.find_last_not_of(' ') + 1;  // npos + 1 is 0
    for (const std::string_view colon : {":", "："}) {
        if (text.substr(0, end).ends_with(colon)) return text.size() - end + colon.size();
    }
    return 0;
}

void settle_separator(Block& block) {
    if (!block.label || !block.sep.empty()) return;
    std::string& label = *block.label;
    if (const std::size_t size = trailing_separator(label); size > 0) {
        block.sep = label.substr(label.size() - size);
        label.erase(label.size() - size);
    } else if (const std::size_t front = separator_size(block.text.plain()); front > 0) {
        block.sep = block.text.plain().substr(0, front);
        block.text = block.text.behind(front);
    }
}

}  // namespace digestkit::docx
