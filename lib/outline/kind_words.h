// SPDX-License-Identifier: MIT
// What stands above a section that has no label of its own.
#pragma once

#include <string_view>

#include "lib/model/record.h"

namespace digestkit::outline {

/// "Key Points", "要点": in the language of the tag `lang` when the tables have the word, else in English;
/// empty for SectionKind::other, which says nothing.
std::string_view kind_word(SectionKind kind, std::string_view lang);

}  // namespace digestkit::outline
