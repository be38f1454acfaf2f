// SPDX-License-Identifier: MIT
// Whether a text can be in the language of its label, judged by its script alone: a mistaken label shows up
// where Chinese and English meet.
#pragma once

#include <string_view>

namespace digestkit::text {

/// `zh` needs a Han character; kana and hangul alone are another language.
bool lacks_han(std::string_view text);

/// At least half of the text is Han, kana or hangul: that is no English.
bool is_mostly_cjk(std::string_view text);

}  // namespace digestkit::text
