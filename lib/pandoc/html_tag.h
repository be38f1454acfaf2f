// SPDX-License-Identifier: MIT
// A tag of HTML in a line of Markdown: its name and attributes, as far as a text needs them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestkit::pandoc {

struct HtmlTag {
    std::string name;  ///< in small letters; "" for a comment
    bool closes = false;
};

/// Nothing for what is no tag.
std::optional<HtmlTag> read_html_tag(std::string_view html);

/// The value of an attribute in quotes, with `&amp;` and `&quot;` read; "" where the tag has none of that
/// name.
std::string html_attribute(std::string_view html, std::string_view name);

}  // namespace digestkit::pandoc
