// SPDX-License-Identifier: MIT
#include "lib/cover/cover.h"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "lib/cover/drawing.h"
#include "lib/cover/fonts.h"
#include "lib/diag/rules_epb.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

constexpr const char* fonts_hint =
    "install fonts that have them, as the packages fonts-noto-core and fonts-noto-cjk";

/// Where Linux and BSD distributions keep fonts.
std::vector<std::string> font_folders() {
    return {"/usr/share/fonts", "/usr/local/share/fonts"};
}

/// "x" (U+0078), at most five of them.
std::string named(const std::set<char32_t>& characters) {
    constexpr std::size_t most = 5;
    std::string out;
    std::size_t count = 0;
    for (const char32_t c : characters) {
        if (++count > most) {
            return out + fmt::format(" and {} more", characters.size() - most);
        }
        std::string text;
        append_utf8(text, c);
        out += fmt::format("{}{} (U+{:04X})", count == 1 ? "" : ", ", quoted(text), static_cast<unsigned>(c));
    }
    return out;
}

std::string report(cover::Drawing drawing, Sink& sink) {
    if (!drawing.has_fonts) {
        sink.report(diagnose(rules::epb::no_fonts, "the cover is drawn without words: there is no font here",
                             {}, fonts_hint));
    } else if (!drawing.missing.empty()) {
        sink.report(
            diagnose(rules::epb::missing_glyph,
                     "the cover shows a box in place of " + named(drawing.missing) + ": no font here has it",
                     {}, fonts_hint));
    }
    return std::move(drawing.png);
}

}  // namespace

namespace cover {

std::string draw_and_report(const CoverText& text, const std::vector<std::string>& folders, Sink& sink) {
    return report(draw(text, Fonts(folders)), sink);
}

}  // namespace cover

std::string draw_cover(const CoverText& text, Sink& sink) {
    // Reading the fonts takes a fifth of a second, and Pango 1.50 never gives a configuration back: one for
    // the life of the process.
    static const cover::Fonts& fonts = *new cover::Fonts(font_folders());
    return report(cover::draw(text, fonts), sink);
}

}  // namespace digestkit
