// SPDX-License-Identifier: MIT
// Text in other encodings than UTF-8, by ICU.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestkit {

/// In which encoding a document of XML or HTML is: UTF-16 by its first bytes (XML 1.0 appendix F), else what
/// the XML declaration or an HTML `charset` names; a charset as browsers take it (WHATWG Encoding §4.2: GBK
/// for GB2312, Windows-1252 for Latin-1). Empty for UTF-8, and where nothing is said.
std::string declared_encoding(std::string_view bytes);

/// `bytes`, which are in `encoding` ("UTF-16LE", "windows-1252", "GB18030"), as UTF-8; what is no character
/// there is U+FFFD. Nothing when ICU does not know the encoding.
std::optional<std::string> convert_to_utf8(std::string_view bytes, std::string_view encoding);

}  // namespace digestkit
