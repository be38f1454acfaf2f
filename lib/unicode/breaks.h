// SPDX-License-Identifier: MIT
// Where a text may be cut: the boundaries of Unicode (ICU, root locale). For what is shown in part; no
// content is ever changed by them.
#pragma once

#include <cstddef>
#include <string_view>

namespace digestkit {

/// The bytes of `text` up to the last end of a sentence (UAX #29) at or before byte `limit`, blanks behind it
/// included; 0 when the first one goes on beyond it.
std::size_t last_sentence_end(std::string_view text, std::size_t limit);

/// The same for the places where a line may be broken (UAX #14): between words, and within them where the
/// script allows it.
std::size_t last_line_end(std::string_view text, std::size_t limit);

}  // namespace digestkit
