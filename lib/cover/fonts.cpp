// SPDX-License-Identifier: MIT
#include "lib/cover/fonts.h"

#include <fmt/format.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include "lib/base/error.h"
#include "lib/unicode/ascii.h"

namespace digestkit::cover {

namespace {

// Outlines as they are: hinting and sub-pixels depend on settings and on the screen.
constexpr const char* settings = R"(<?xml version="1.0"?>
<fontconfig>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
    <edit name="embeddedbitmap" mode="assign"><bool>false</bool></edit>
  </match>
</fontconfig>
)";

// Behind the family of the language, in this order. DejaVu has most letters where there is no Noto.
constexpr std::array<std::string_view, 20> scripts = {
    "",          " Hebrew",   " Armenian", " Georgian",  " Ethiopic", " Devanagari", " Bengali",
    " Gujarati", " Gurmukhi", " Kannada",  " Malayalam", " Sinhala",  " Tamil",      " Telugu",
    " Thai",     " Lao",      " Khmer",    " Myanmar",   " Tibetan",  " Display"};

bool is_font_file(const std::filesystem::path& path) {
    const std::string extension = ascii_lowered(path.extension().string());
    return extension == ".ttf" || extension == ".otf" || extension == ".ttc" || extension == ".otc";
}

std::vector<std::string> font_files(const std::vector<std::string>& folders) {
    namespace fs = std::filesystem;
    std::vector<std::string> files;
    for (const std::string& folder : folders) {
        const std::size_t before = files.size();
        std::error_code error;
        fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
        while (!error && at != fs::recursive_directory_iterator()) {
            std::error_code unreadable;
            if (is_font_file(at->path()) && at->is_regular_file(unreadable))
                files.push_back(at->path().string());
            at.increment(error);
        }
        std::sort(files.begin() + static_cast<std::ptrdiff_t>(before), files.end());
    }
    return files;
}

bool begins(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with && (text.size() == with.size() || text[with.size()] == '-');
}

/// The letter forms of Han characters: the last part of "Noto Serif CJK SC".
std::string_view han_forms(std::string_view lang) {
    if (begins(lang, "ja")) return "JP";
    if (begins(lang, "ko")) return "KR";
    if (begins(lang, "zh-HK") || begins(lang, "zh-Hant-HK") || begins(lang, "yue")) return "HK";
    if (begins(lang, "zh-Hant") || begins(lang, "zh-TW") || begins(lang, "zh-MO")) return "TC";
    return "SC";
}

std::string families(std::string_view kind, std::string_view arabic, std::string_view lang) {
    const std::string own = fmt::format("Noto {} CJK {}", kind, han_forms(lang));
    const bool han_first =
        begins(lang, "zh") || begins(lang, "ja") || begins(lang, "ko") || begins(lang, "yue");
    std::string list = han_first ? own : fmt::format("Noto {}", kind);
    for (const std::string_view script : scripts) list += fmt::format(",Noto {}{}", kind, script);
    // Hong Kong has forms of its own only in newer releases of the fonts
    list += fmt::format(",{},{},Noto {} CJK TC,Noto {} CJK SC,Noto {} CJK JP,Noto {} CJK KR,DejaVu {}",
                        arabic, own, kind, kind, kind, kind, kind);
    return list;
}

/// Pango starts a thread that makes the configuration of the user the current one, unless there is one.
void quiet_current_configuration() {
    static const bool once = [] {
        const ConfigHandle empty(FcConfigCreate());
        return empty && FcConfigSetCurrent(empty.get()) != FcFalse;
    }();
    if (!once) throw Error(ErrorKind::internal, "fontconfig does not take the settings for covers");
}

}  // namespace

Fonts::Fonts(const std::vector<std::string>& folders) : config_(FcConfigCreate()) {
    const auto* text = reinterpret_cast<const FcChar8*>(settings);
    if (!config_ || FcConfigParseAndLoadFromMemory(config_.get(), text, FcTrue) == FcFalse)
        throw Error(ErrorKind::internal, "fontconfig refuses the settings for covers");
    for (const std::string& file : font_files(folders)) {
        const auto* name = reinterpret_cast<const FcChar8*>(file.c_str());
        if (FcConfigAppFontAddFile(config_.get(), name) != FcFalse) ++size_;
    }
    quiet_current_configuration();
    map_.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    if (!map_) throw Error(ErrorKind::internal, "Pango was built without FreeType");
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config_.get());
    // A pixel is a unit of length.
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72.0);
}

ContextHandle Fonts::context(std::string_view lang, bool right_to_left) const {
    ContextHandle context(pango_font_map_create_context(map_.get()));
    const FontOptionsHandle options(cairo_font_options_create());
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    // "xx" is Pango's word for an unknown language; none at all would mean that of the locale
    pango_context_set_language(context.get(),
                               pango_language_from_string(lang.empty() ? "xx" : std::string(lang).c_str()));
    pango_context_set_base_dir(context.get(), right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    return context;
}

std::string serif_families(std::string_view lang) {
    return families("Serif", "Noto Naskh Arabic", lang);
}

std::string sans_families(std::string_view lang) {
    return families("Sans", "Noto Sans Arabic", lang);
}

}  // namespace digestkit::cover
