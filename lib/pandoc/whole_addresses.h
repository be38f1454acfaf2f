// SPDX-License-Identifier: MIT
// CommonMark takes marks before it sees an address that stands bare in a text: `https://a.example/_b_c`. So
// the signs of marks inside addresses are hidden from pandoc, and found again in what it answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestkit::pandoc {

/// `markdown` with code points that nobody writes for the signs of marks inside bare addresses; nothing where
/// one of these code points stands in it. The number of code points stays.
std::optional<std::string> with_hidden_marks(std::string_view markdown);

/// Puts the signs back in what was read of that.
void show_hidden_marks(std::string& text);

}  // namespace digestkit::pandoc
