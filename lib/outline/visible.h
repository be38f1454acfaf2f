// SPDX-License-Identifier: MIT
// What a page can hold of a string: characters that XML 1.0 §2.2 forbids (C0 controls but TAB, LF and CR,
// U+FFFE, U+FFFF) are replaced by U+FFFD. Strings are valid UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/model/record.h"

namespace digestkit::outline {

std::string visible(std::string_view text);
Text visible(Text text);

// In place, where there is something to replace.
void make_visible(std::string& text);
void make_visible(std::optional<std::string>& text);
void make_visible(Date& date);
void make_visible(Provenance& provenance);
/// Its text and whatever else of it is a string, but for the language.
void make_visible(Block& block);

}  // namespace digestkit::outline
