// SPDX-License-Identifier: MIT
// Small pieces of the XML documents of a package that are no pages.
#pragma once

#include <string>
#include <string_view>

namespace digestkit::epub {

/// With the encoding, which some readers guess wrongly otherwise.
inline constexpr std::string_view xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// As content and as an attribute in double quotes.
std::string escaped(std::string_view text);

/// ` xml:lang="ar" dir="rtl"`, or nothing for the empty tag.
std::string language_attributes(const std::string& lang);

}  // namespace digestkit::epub
