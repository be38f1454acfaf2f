// SPDX-License-Identifier: MIT
// The composition of a cover: what stands where, in which size and tone.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "lib/cover/cover.h"

namespace digestkit::cover {

inline constexpr int width = 1200, height = 1600;

struct Drawing {
    std::string png;
    std::set<char32_t> missing;  ///< characters of the words that no font has
    bool has_fonts = false;      ///< else there are no words
};
class Fonts;

Drawing draw(const CoverText& text, const Fonts& fonts);

/// The same with the fonts below `folders`, and what was missing is reported.
std::string draw_and_report(const CoverText& text, const std::vector<std::string>& folders, Sink& sink);

}  // namespace digestkit::cover
