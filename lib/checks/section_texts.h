// SPDX-License-Identifier: MIT
// Private to this room: the text of a section that people see, block by block.
#pragma once

#include <cstddef>
#include <string_view>

#include "lib/checks/subject.h"

namespace digestkit::checks {

/// Bytes of all shown blocks.
std::size_t shown_bytes(const Section& section) noexcept;

/// Code points of all shown blocks.
std::size_t shown_characters(const Section& section) noexcept;

/// The shown blocks have the same texts and labels in the same order.
bool same_text(const Section& a, const Section& b) noexcept;

}  // namespace digestkit::checks
