// SPDX-License-Identifier: MIT
// Text in other encodings than UTF-8, by ICU.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestkit {

/// `bytes`, which are in `encoding` ("UTF-16LE", "windows-1252", "GB18030"), as UTF-8; what is no character
/// there is U+FFFD. Nothing when ICU does not know the encoding.
std::optional<std::string> convert_to_utf8(std::string_view bytes, std::string_view encoding);

}  // namespace digestkit
