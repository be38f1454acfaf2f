// SPDX-License-Identifier: MIT
// The language that the script of a text tells, where that leaves no doubt.
#pragma once

#include <string>
#include <string_view>

namespace digestkit::outline {

/// Kana is ja, Hangul ko, Arabic ar, Hebrew he, Thai th, Greek el, Devanagari hi, Han alone zh; "" for
/// scripts of many languages, and where less than a third of the letters are of one that tells.
std::string script_language(std::string_view text);

}  // namespace digestkit::outline
