// SPDX-License-Identifier: MIT
// How large the numbers of a record may be, the same in every format and in both schemas. Each fits a double
// exactly, so that every JSON tool reads it right.
#pragma once

#include <cstdint>

namespace digestkit {

/// Block::level of a heading, as in HTML.
inline constexpr std::uint8_t max_level = 6;
/// Block::depth. Nobody nests deeper than a few levels; the rest keeps indents of a writer bounded.
inline constexpr std::uint32_t max_depth = 1000;
/// Hunk::line and Hunk::removed: 15 digits.
inline constexpr std::uint64_t max_line = 999'999'999'999'999;

}  // namespace digestkit
