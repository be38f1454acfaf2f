// SPDX-License-Identifier: MIT
// Words of labels as they are compared. People write one word in several ways that no table lists: composed
// or not, with the signs for vowels that Arabic and Hebrew may leave out, with a letter of Arabic for that of
// Persian which looks the same.
#pragma once

#include <string>
#include <string_view>

namespace digestkit::outline {

/// fold_label, and beyond it the same for all of these ways.
std::string folded_word(std::string_view text);

}  // namespace digestkit::outline
