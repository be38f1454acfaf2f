// SPDX-License-Identifier: MIT
// What parts the label of an item from its text, where no run says so: a colon and blanks.
#pragma once

#include <cstddef>
#include <string_view>

#include "lib/model/record.h"

namespace digestkit::docx {

/// Bytes at the front of `text`.
std::size_t separator_size(std::string_view text) noexcept;
/// Bytes at the end of `text`.
std::size_t trailing_separator(std::string_view text) noexcept;

/// Of a block with a label and nothing behind it: the colon that the label ends with, or the text begins
/// with, parts them.
void settle_separator(Block& block);

}  // namespace digestkit::docx
