// SPDX-License-Identifier: MIT
// A tag of HTML in a line of Markdown: its name and attributes, as far as a text needs them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace digestkit::pandoc {

struct HtmlTag {
    std::string name;  ///< in small letters; "" for a comment
    bool closes = false;
};

/// Nothing for what is no tag.
std::optional<HtmlTag> read_html_tag(std::string_view html);

/// The value of an attribute, in quotes or without, with `&amp;` and `&quot;` read; "" where the tag has none
/// of that name.
std::string html_attribute(std::string_view html, std::string_view name);

/// Which tags of a text are markup. `vector<int>` and `<your-name>` are words: no element has that name. An
/// element of one's own (with a hyphen) and one of a drawing have attributes.
class MarkupTags {
  public:
    /// `html` is all of the tag. They come in order.
    bool take(const HtmlTag& tag, std::string_view html);

  private:
    std::vector<std::string> opened_;  // that only their attributes tell
    bool in_drawing_ = false;          // whose elements have names of their own
};

/// An element that shows something from elsewhere, and what leads there. Some have two rows.
struct Medium {
    std::string_view element, address, words;  ///< "video", "src", "title": the last two are attributes
};
std::span<const Medium> html_media();

/// `text` as the value of an attribute, between double quotes.
std::string html_value(std::string_view text);

}  // namespace digestkit::pandoc
