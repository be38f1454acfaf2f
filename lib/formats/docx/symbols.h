// SPDX-License-Identifier: MIT
// Characters of fonts that have signs in place of letters (w:sym, ISO 29500-1 §17.3.3.30).
#pragma once

#include <string>
#include <string_view>

namespace digestkit::docx {

/// `code` is in hexadecimal. Signs that many documents have become those of Unicode; others stay as they are.
std::string symbol_text(std::string_view font, std::string_view code);

}  // namespace digestkit::docx
