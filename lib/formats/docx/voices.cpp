// SPDX-License-Identifier: MIT
#include "lib/formats/docx/voices.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "lib/formats/docx/office_language.h"
#include "lib/outline/words.h"
#include "lib/unicode/language.h"

namespace digestkit::docx {

namespace {

using FontRow = std::pair<std::string_view, std::string_view>;

/// Fonts that come with word processors; word/fontTable.xml names others that stand in for them. The first
/// row is for languages without one.
constexpr std::array<FontRow, 4> east_asian_fonts = {{{"zh-Hans", "Microsoft YaHei"},
                                                      {"zh-Hant", "Microsoft JhengHei"},
                                                      {"ja", "Yu Gothic"},
                                                      {"ko", "Malgun Gothic"}}};
constexpr std::array<FontRow, 3> complex_fonts = {
    {{"ar", "Arial"}, {"hi", "Nirmala UI"}, {"th", "Leelawadee UI"}}};

template <std::size_t N>
std::string_view font_in(const std::array<FontRow, N>& rows, std::string_view lang) {
    const std::string_view name = outline::language_name(lang);
    const auto row =
        std::find_if(rows.begin(), rows.end(), [name](const FontRow& each) { return each.first == name; });
    return row == rows.end() ? rows.front().second : row->second;
}

}  // namespace

std::string_view east_asian_font(std::string_view lang) {
    return font_in(east_asian_fonts, lang);
}

std::string_view complex_font(std::string_view lang) {
    return font_in(complex_fonts, lang);
}

Voices::Voices(std::string main) : main_(std::move(main)), main_code_(office_language(main_)) {
    unknown_right_to_left_ = make({});
    unknown_right_to_left_.right_to_left = true;
}

const Voice& Voices::of(const std::string& lang) {
    if (last_ == nullptr || last_->first != lang) {
        auto known = voices_.find(lang);
        if (known == voices_.end()) known = voices_.emplace(lang, make(lang)).first;
        last_ = &*known;
    }
    return last_->second;
}

Voice Voices::make(const std::string& lang) const {
    Voice voice;
    voice.right_to_left = is_right_to_left(lang);
    const std::string code = office_language(lang);
    if (code == main_code_) return voice;
    // All slots, since the characters of a run choose one: Arabic words may stand in any language.
    voice.lang = fmt::format(R"(<w:lang w:val="{0}" w:eastAsia="{0}" w:bidi="{0}"/>)", code);
    // The hint decides about quotation marks and other characters that both kinds of fonts have.
    if (is_east_asian(lang)) {
        voice.fonts = fmt::format(R"(<w:rFonts w:hint="eastAsia" w:eastAsia="{}"/>)", east_asian_font(lang));
    } else if (is_east_asian(main_)) {
        voice.fonts = R"(<w:rFonts w:hint="default"/>)";
    }
    if (!lang.empty() && complex_font(lang) != complex_font(main_)) {
        if (voice.fonts.empty()) voice.fonts = "<w:rFonts/>";
        voice.fonts.insert(voice.fonts.size() - 2, fmt::format(R"( w:cs="{}")", complex_font(lang)));
    }
    voice.plain = fmt::format("<w:rPr>{}{}</w:rPr>", voice.fonts, voice.lang);
    return voice;
}

std::string Voices::default_fonts() const {
    return fmt::format(R"(<w:rFonts{} w:ascii="{}" w:eastAsia="{}" w:hAnsi="{}" w:cs="{}"/>)",
                       is_east_asian(main_) ? R"( w:hint="eastAsia")" : "", latin_font,
                       east_asian_font(main_), latin_font, complex_font(main_));
}

std::string Voices::default_lang() const {
    return fmt::format(R"(<w:lang w:val="{0}" w:eastAsia="{0}" w:bidi="{0}"/>)", main_code_);
}

}  // namespace digestkit::docx
