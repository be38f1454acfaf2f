// SPDX-License-Identifier: MIT
#include "lib/outline/strong_label.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "lib/unicode/properties.h"

namespace digestkit::outline {
namespace {

/// Blanks of any kind at the front of a text, and at its end.
std::size_t blanks_in_front(std::string_view text) {
    const std::string_view bare = trimmed(text);
    return bare.empty() ? text.size() : static_cast<std::size_t>(bare.data() - text.data());
}
std::size_t blanks_behind(std::string_view text) {
    return text.size() - blanks_in_front(text) - trimmed(text).size();
}

/// Where the label that a text begins with ends, and the sign behind it with its blanks; nothing when what is
/// strong is no label. The colon may be strong too; a dash is not.
struct LabelEnd {
    std::size_t label, sep;
};
std::optional<LabelEnd> label_end(std::string_view plain, std::size_t strong) {
    const std::string_view label = plain.substr(0, strong), behind = plain.substr(strong);
    for (const std::string_view sign : {":", "："}) {
        const std::string_view bare = label.substr(0, strong - blanks_behind(label));
        if (bare.ends_with(sign)) {
            const std::size_t end = bare.size() - sign.size();
            return LabelEnd{end - blanks_behind(bare.substr(0, end)), strong + blanks_in_front(behind)};
        }
        const std::size_t gap = blanks_in_front(behind);
        if (!behind.substr(gap).starts_with(sign)) continue;
        const std::size_t end = strong + gap + sign.size(), more = blanks_in_front(plain.substr(end));
        if (sign == ":" && more == 0) continue;  // "10:30"
        return LabelEnd{strong, end + more};
    }
    for (const std::string_view sign : {" — ", " – ", " - ", "—", "–"}) {
        if (behind.starts_with(sign)) return LabelEnd{strong, strong + sign.size()};
    }
    return std::nullopt;
}

}  // namespace

void split_strong_label(Block& block) {
    if (block.type != BlockType::item || block.label) return;
    const auto runs = block.text.runs();
    if (runs.empty() || !runs[0].marks.strong || runs[0].marks.href) return;
    const std::string& plain = block.text.plain();
    const auto end = label_end(plain, runs[0].text.size());
    if (!end || end->label == 0 || end->sep >= plain.size()) return;
    std::string label = plain.substr(0, end->label), sep = plain.substr(end->label, end->sep - end->label);
    block.text = block.text.behind(end->sep);
    block.label = std::move(label);
    block.sep = std::move(sep);
}

}  // namespace digestkit::outline
