// SPDX-License-Identifier: MIT
// Items: the marker at the front of a line (`•`, `・`, `-`, `*`, `+`, `1.`, `1)`, `1、`, `１、`), and the
// label inside the text (`Cloud partnership: …`). docs/formats/text.md has the measured rules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace digestkit::text {

struct ItemMarker {
    std::string_view marker;  ///< "•", "-"; for an ordered item the number as written, "1."
    bool ordered = false;
    std::size_t size = 0;  ///< bytes up to the text of the item
};

/// `text` begins at the first character of a line that is no blank.
std::optional<ItemMarker> read_item_marker(std::string_view text);

struct ItemLabel {
    std::string_view label, sep, text;
};

/// What stands before the first `: ` or `：`, when that can be a label.
std::optional<ItemLabel> read_item_label(std::string_view text);

/// Columns of the blanks before an item: a tab counts two.
std::size_t indent_columns(std::string_view blanks);

/// Two columns a level, and no deeper than the model has it (the patch keeps the rest of the blanks).
std::uint32_t depth_of_indent(std::size_t columns);

}  // namespace digestkit::text
