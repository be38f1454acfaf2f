// SPDX-License-Identifier: MIT
// Words set in a box: as large as they fit, wrapped in lines, ellipsised when even the smallest size is too
// large. Lengths are pixels.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "lib/cover/handles.h"

namespace digestkit::cover {

/// How words look, and the sizes to try, from `largest` down.
struct Style {
    std::string families;
    PangoWeight weight = PANGO_WEIGHT_NORMAL;
    double largest = 0, smallest = 0;
    double spacing = 1.2;   ///< between base lines, as a multiple of what the font asks for
    bool balanced = false;  ///< few lines of similar width
};

struct Box {
    double width = 0, height = 0;
};

class Words {
  public:
    /// `text` is taken as one paragraph: line breaks and controls are blanks, and what is beyond some hundred
    /// characters is cut with an ellipsis.
    Words(PangoContext* context, std::string_view text, const Style& style, Box box);

    double height() const;
    double baseline() const;  ///< of the first line, from the top
    /// Paints with the current colour, from `y` down; `x` is the left side, or the right one of what is
    /// aligned to the right.
    void paint(cairo_t* to, double x, double y, PangoAlignment alignment) const;
    /// Adds the characters that no font has.
    void add_missing(std::set<char32_t>& missing) const;

  private:
    LayoutHandle layout_;
};

}  // namespace digestkit::cover
