// SPDX-License-Identifier: MIT
#include "lib/cover/words.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "lib/unicode/utf8.h"

namespace digestkit::cover {

namespace {

/// More is not legible at any size, and the time to lay it out grows.
constexpr std::size_t most_characters = 600;

int units(double pixels) {
    return static_cast<int>(std::lround(pixels * PANGO_SCALE));
}

std::string paragraph(std::string_view text) {
    constexpr char32_t first_printable = 0x20, after_controls = 0xA0, del = 0x7F;
    constexpr char32_t line_separator = 0x2028, paragraph_separator = 0x2029;
    std::string out;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        if (++characters > most_characters) {
            out += "\u2026";
            break;
        }
        const bool control = c.value < first_printable || (c.value >= del && c.value < after_controls) ||
                             c.value == line_separator || c.value == paragraph_separator;
        append_utf8(out, control ? U' ' : c.value);
    }
    return out;
}

/// The language that decides about letter forms where the language of the cover is not written in `script`.
/// Pango would ask the environment.
const char* language_of(PangoScript script) {
    switch (script) {
        case PANGO_SCRIPT_HAN:
            return "zh-cn";
        case PANGO_SCRIPT_HIRAGANA:
        case PANGO_SCRIPT_KATAKANA:
            return "ja";
        case PANGO_SCRIPT_HANGUL:
            return "ko";
        default:
            return "xx";
    }
}

AttributesHandle languages(const std::string& text, PangoLanguage* language) {
    AttributesHandle attributes(pango_attr_list_new());
    const ScriptsHandle scripts(pango_script_iter_new(text.c_str(), static_cast<int>(text.size())));
    do {
        const char *begin = nullptr, *end = nullptr;
        PangoScript script = PANGO_SCRIPT_COMMON;
        pango_script_iter_get_range(scripts.get(), &begin, &end, &script);
        if (pango_language_includes_script(language, script) != FALSE) continue;
        PangoAttribute* one = pango_attr_language_new(pango_language_from_string(language_of(script)));
        one->start_index = static_cast<guint>(begin - text.c_str());
        one->end_index = static_cast<guint>(end - text.c_str());
        pango_attr_list_insert(attributes.get(), one);
    } while (pango_script_iter_next(scripts.get()) != FALSE);
    return attributes;
}

bool fits(PangoLayout* layout, Box box) {
    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    return logical.width <= units(box.width) && logical.height <= units(box.height);
}

void set_size(PangoLayout* layout, const Style& style, double size) {
    const DescriptionHandle font(pango_font_description_new());
    pango_font_description_set_family(font.get(), style.families.c_str());
    pango_font_description_set_weight(font.get(), style.weight);
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font.get());
}

/// Few lines look better than large ones.
struct Preference {
    double smallest_part;  ///< of the largest size
    int lines;
    double breaks_words_below;  ///< at this part of the largest size
};
constexpr Preference few_lines{0.63, 2, 0}, any_lines{0, 1000, 0.6};

/// The largest size at which the words fit; the smallest, and false, when none does.
bool choose_size(PangoLayout* layout, const Style& style, Box box, const Preference& preference) {
    constexpr double step = 0.95;
    const double smallest = std::max(style.smallest, style.largest * preference.smallest_part);
    for (double size = style.largest; size >= smallest; size *= step) {
        set_size(layout, style, size);
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
        if (fits(layout, box) && pango_layout_get_line_count(layout) <= preference.lines) return true;
        if (size > style.largest * preference.breaks_words_below) continue;
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        if (fits(layout, box)) return true;
    }
    set_size(layout, style, style.smallest);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    return false;
}

/// Narrower, as long as there are no more lines and no word sticks out.
void balance(PangoLayout* layout, Box box) {
    const int lines = pango_layout_get_line_count(layout);
    if (lines < 2) return;
    int low = units(box.width / 2), high = units(box.width);
    while (high - low > PANGO_SCALE) {
        const int middle = low + (high - low) / 2;
        pango_layout_set_width(layout, middle);
        PangoRectangle logical;
        pango_layout_get_extents(layout, nullptr, &logical);
        const bool good = pango_layout_get_line_count(layout) <= lines && logical.width <= middle;
        (good ? high : low) = middle;
    }
    pango_layout_set_width(layout, high);
}

}  // namespace

Words::Words(PangoContext* context, std::string_view text, const Style& style, Box box)
    : layout_(pango_layout_new(context)) {
    PangoLayout* layout = layout_.get();
    const std::string words = paragraph(text);
    const AttributesHandle attributes = languages(words, pango_context_get_language(context));
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
    pango_layout_set_attributes(layout, attributes.get());
    pango_layout_set_width(layout, units(box.width));
    pango_layout_set_line_spacing(layout, static_cast<float>(style.spacing));
    if ((style.balanced && choose_size(layout, style, box, few_lines)) ||
        choose_size(layout, style, box, any_lines)) {
        if (style.balanced) balance(layout, box);
        return;
    }
    pango_layout_set_height(layout, units(box.height));
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
}

double Words::baseline() const {
    return static_cast<double>(pango_layout_get_baseline(layout_.get())) / PANGO_SCALE;
}

double Words::height() const {
    PangoRectangle logical;
    pango_layout_get_extents(layout_.get(), nullptr, &logical);
    return static_cast<double>(logical.height) / PANGO_SCALE;
}

void Words::paint(cairo_t* to, double x, double y, PangoAlignment alignment) const {
    pango_layout_set_alignment(layout_.get(), alignment);
    const double width = static_cast<double>(pango_layout_get_width(layout_.get())) / PANGO_SCALE;
    cairo_move_to(to, alignment == PANGO_ALIGN_RIGHT ? x - width : x, y);
    pango_cairo_show_layout(to, layout_.get());
}

void Words::add_missing(std::set<char32_t>& missing) const {
    if (pango_layout_get_unknown_glyphs_count(layout_.get()) == 0) return;
    const LayoutIterHandle at(pango_layout_get_iter(layout_.get()));
    do {
        const PangoLayoutRun* run = pango_layout_iter_get_run_readonly(at.get());
        if (run == nullptr) continue;  // the end of a line
        for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
            const PangoGlyph glyph = run->glyphs->glyphs[i].glyph;
            // PANGO_GLYPH_EMPTY and PANGO_GLYPH_INVALID_INPUT carry no character
            if (glyph == PANGO_GLYPH_EMPTY || (glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0) continue;
            missing.insert(static_cast<char32_t>(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
        }
    } while (pango_layout_iter_next_run(at.get()) != FALSE);
}

}  // namespace digestkit::cover
