// SPDX-License-Identifier: MIT
// Draws the cover of an issue with Pango and Cairo: the same bytes on every machine with the same libraries
// and fonts, through a fontconfig file of our own. No files are written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit {

struct CoverText {
    std::string title;                 ///< "AI Weekly"
    std::string week;                  ///< "Week 18 · 2026"; may be empty
    std::string dates;                 ///< "27 April – 3 May 2026"
    std::string stories;               ///< "12 stories"
    std::string issue;                 ///< "Issue 42"; may be empty
    std::vector<std::string> sources;  ///< names, the most frequent first
    std::string lang;                  ///< of the words; chooses fonts (CJK) and direction
};

/// A PNG, 1200 × 1600 (3:4). A character that no font here has is reported (EPB, a warning that names it).
/// Throws Error (internal) when the libraries fail.
std::string draw_cover(const CoverText& text, Sink& sink);

/// What the file looks like: width, height and media type of a PNG or JPEG, or nothing.
struct ImageFacts {
    std::string media_type;
    unsigned width = 0, height = 0;
};
std::optional<ImageFacts> image_facts(std::string_view bytes);

/// Whether a file that has facts reaches to the end of its picture: a download that broke off does not.
bool is_whole_image(std::string_view bytes);

/// "1.50.12" and "1.16.0", for --version.
std::string pango_version();
std::string cairo_version();

}  // namespace digestkit
