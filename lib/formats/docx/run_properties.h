// SPDX-License-Identifier: MIT
// What the properties of a run (w:rPr, ISO 29500-1 §17.3.2) say, as far as a text can hold it.
#pragma once

#include <cstdint>
#include <string_view>

#include "lib/xmlio/markup.h"

namespace digestkit::docx {

enum class Toggle : std::uint8_t { unset, off, on };

/// What is unset or empty is inherited. Views are valid as long as the markup.
struct RunProperties {
    Toggle bold = Toggle::unset, bold_complex = Toggle::unset;
    Toggle italic = Toggle::unset, italic_complex = Toggle::unset;
    Toggle hidden = Toggle::unset;
    Toggle right_to_left = Toggle::unset;
    std::string_view lang, east_asian_lang, complex_lang;  ///< the slots of w:lang
    std::string_view font;                                 ///< of characters of the private area
    std::string_view style;                                ///< id of the character style
    std::uint32_t size = 0;                                ///< half points; 0 is unset
};

/// `properties` is a w:rPr, or none. With `before_changes`, that of before tracked changes of the look.
RunProperties run_properties(const xmlio::Markup& markup, xmlio::Markup::Node properties,
                             bool before_changes);

/// Fills what is unset from what is inherited.
void inherit(RunProperties& look, const RunProperties& inherited) noexcept;

/// The child element of that name; none when there is none.
xmlio::Markup::Node child_of(const xmlio::Markup& markup, xmlio::Markup::Node node,
                             std::string_view name) noexcept;
/// w:val of that child; empty when there is none.
std::string_view child_value(const xmlio::Markup& markup, xmlio::Markup::Node node,
                             std::string_view name) noexcept;

}  // namespace digestkit::docx
