// SPDX-License-Identifier: MIT
// HTML before pandoc reads it: pandoc has no element for films, sounds and frames, and drops them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lib/pandoc/tally.h"

namespace digestkit::pandoc {

/// Of the pictures that stand for them.
inline constexpr std::string_view medium_class = "dg-medium";

/// Whose HTML it is.
enum class Markup : std::uint8_t {
    page,    ///< all of a document: every tag is markup
    pieces,  ///< in a text: a tag that no element has is words (MarkupTags)
};

/// A picture in front of each of them, that leads there; a frame, which pandoc would fetch, is left out.
/// Counts the titles that are lost.
std::string with_media_shown(std::string_view html, Markup markup, Tally& tally);

}  // namespace digestkit::pandoc
