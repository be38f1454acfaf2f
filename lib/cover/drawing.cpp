// SPDX-License-Identifier: MIT
// Paper above, a dark block below: two tones that stay apart in the sixteen greys of e-ink and in a
// thumbnail.
#include "lib/cover/drawing.h"

#include <cairo.h>
#include <pango/pango.h>

#include <algorithm>
#include <new>

#include "lib/base/error.h"
#include "lib/cover/fonts.h"
#include "lib/cover/words.h"
#include "lib/unicode/language.h"

namespace digestkit::cover {

namespace {

struct Colour {
    double red, green, blue;
};
constexpr Colour paper{0.973, 0.961, 0.937}, ink{0.094, 0.122, 0.169}, accent{0.757, 0.224, 0.169};
constexpr Colour quiet{0.302, 0.329, 0.380}, pale{0.816, 0.831, 0.859};

constexpr double margin = 110, inner = width - 2 * margin;
constexpr double top_baseline = 150, top_rule = 196;
constexpr double title_top = 250, title_height = 640, title_bottom = 1090;
constexpr double block_top = 1150, block_bottom_margin = 80;

class Sheet {
  public:
    Sheet(const CoverText& text, const Fonts& fonts, bool right_to_left, std::set<char32_t>& missing)
        : surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)),
          cairo_(cairo_create(surface_.get())),
          context_(fonts.context(text.lang, right_to_left)),
          start_(right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT),
          end_(right_to_left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT),
          missing_(missing) {}

    void fill(Colour colour, double x, double y, double w, double h) {
        use(colour);
        cairo_rectangle(cairo_.get(), x, y, w, h);
        cairo_fill(cairo_.get());
    }

    /// A bar at the side where lines begin.
    void bar(Colour colour, double y, double w, double h) {
        fill(colour, start_ == PANGO_ALIGN_RIGHT ? width - margin - w : margin, y, w, h);
    }

    Words set(std::string_view words, const Style& style, Box box) {
        Words result(context_.get(), words, style, box);
        result.add_missing(missing_);
        return result;
    }

    /// From `y` down, beginning at the side where lines begin, or ending at the other one.
    void paint(const Words& words, Colour colour, double y, bool at_end = false) {
        use(colour);
        const PangoAlignment alignment = at_end ? end_ : start_;
        words.paint(cairo_.get(), alignment == PANGO_ALIGN_RIGHT ? width - margin : margin, y, alignment);
    }

    std::string png() const {
        std::string bytes;
        const cairo_status_t status = cairo_surface_write_to_png_stream(surface_.get(), &append, &bytes);
        if (status != CAIRO_STATUS_SUCCESS || cairo_status(cairo_.get()) != CAIRO_STATUS_SUCCESS)
            throw Error(ErrorKind::internal, "Cairo cannot draw the cover");
        return bytes;
    }

  private:
    void use(Colour colour) { cairo_set_source_rgb(cairo_.get(), colour.red, colour.green, colour.blue); }

    static cairo_status_t append(void* to, const unsigned char* data, unsigned length) noexcept {
        try {
            static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
            return CAIRO_STATUS_SUCCESS;
        } catch (const std::bad_alloc&) {
            return CAIRO_STATUS_NO_MEMORY;
        }
    }

    SurfaceHandle surface_;
    CairoHandle cairo_;
    ContextHandle context_;
    PangoAlignment start_, end_;
    std::set<char32_t>& missing_;
};

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) {
        if (name.empty()) continue;
        if (!list.empty()) list += "\u00A0\u00A0\u00B7  ";  // no line begins with the dot
        list += name;
    }
    return list;
}

/// Week and issue on one line, and a rule below it.
void draw_head(Sheet& sheet, const CoverText& text, const std::string& families) {
    sheet.bar(ink, top_rule, inner, 4);
    constexpr Box half{inner / 2 - 20, 110}, whole{inner, 110};
    const Words week =
        sheet.set(text.week, {families, PANGO_WEIGHT_BOLD, 44, 24}, text.issue.empty() ? whole : half);
    const Words issue =
        sheet.set(text.issue, {families, PANGO_WEIGHT_NORMAL, 44, 24}, text.week.empty() ? whole : half);
    sheet.paint(week, ink, top_baseline - week.baseline());
    sheet.paint(issue, quiet, top_baseline - issue.baseline(), true);
}

/// Title, bar and dates, a little above the middle of what is free.
void draw_title(Sheet& sheet, const CoverText& text, const std::string& serif, const std::string& sans) {
    constexpr double bar_above = 44, bar_height = 14, bar_below = 48, upper_part = 0.3;
    const Words title =
        sheet.set(text.title, {serif, PANGO_WEIGHT_BOLD, 190, 60, 0.9, true}, {inner, title_height});
    const Words dates = sheet.set(text.dates, {sans, PANGO_WEIGHT_NORMAL, 54, 30}, {inner, 120});
    const double used = title.height() + bar_above + bar_height + bar_below + dates.height();
    double y = title_top + std::max(0.0, title_bottom - title_top - used) * upper_part;
    sheet.paint(title, ink, y);
    y += title.height() + bar_above;
    sheet.bar(accent, y, 150, bar_height);
    sheet.paint(dates, quiet, y + bar_height + bar_below);
}

void draw_block(Sheet& sheet, const CoverText& text, const std::string& serif, const std::string& sans) {
    const Words stories = sheet.set(text.stories, {serif, PANGO_WEIGHT_BOLD, 76, 40}, {inner, 150});
    double y = block_top + 66;
    sheet.paint(stories, paper, y);
    y += stories.height() + 26;
    const Style style{sans, PANGO_WEIGHT_NORMAL, 40, 32, 1.1};
    sheet.paint(sheet.set(listed(text.sources), style, {inner, height - block_bottom_margin - y}), pale, y);
}

}  // namespace

Drawing draw(const CoverText& text, const Fonts& fonts) {
    Drawing drawing;
    drawing.has_fonts = fonts.size() > 0;
    Sheet sheet(text, fonts, is_right_to_left(text.lang), drawing.missing);
    sheet.fill(paper, 0, 0, width, height);
    sheet.fill(ink, 0, block_top, width, height - block_top);
    if (drawing.has_fonts) {
        const std::string serif = serif_families(text.lang), sans = sans_families(text.lang);
        draw_head(sheet, text, sans);
        draw_title(sheet, text, serif, sans);
        draw_block(sheet, text, serif, sans);
    }
    drawing.png = sheet.png();
    return drawing;
}

}  // namespace digestkit::cover
