// SPDX-License-Identifier: MIT
// A text as a line of a list: of contents, of metadata.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace digestkit::outline {

/// `text` on one line, without blanks at its ends, cut after `most` code points, which "…" then follows.
std::string one_line(std::string_view text, std::size_t most);

}  // namespace digestkit::outline
