// SPDX-License-Identifier: MIT
#include "lib/formats/docx/style_names.h"

#include <array>
#include <string>

#include "lib/formats/docx/plain_words.h"
#include "lib/unicode/properties.h"

namespace digestkit::docx {

namespace {

struct OtherName {
    std::string_view name;  // folded
    Style style;
};

/// LibreOffice, pandoc, Google Docs and Word itself.
constexpr std::array<OtherName, 26> other_names = {{{"text body", Style::body_text},
                                                    {"first paragraph", Style::body_text},
                                                    {"compact", Style::body_text},
                                                    {"intense quote", Style::quote},
                                                    {"block text", Style::quote},
                                                    {"block quote", Style::quote},
                                                    {"quotations", Style::quote},
                                                    {"source code", Style::code},
                                                    {"code", Style::code},
                                                    {"code block", Style::code},
                                                    {"html preformatted", Style::code},
                                                    {"preformatted text", Style::code},
                                                    {"horizontal line", Style::rule},
                                                    {"toc heading", Style::contents},
                                                    {"contents heading", Style::contents},
                                                    {"table of contents", Style::contents},
                                                    {"titel", Style::title},
                                                    {"titre", Style::title},
                                                    {"título", Style::title},
                                                    {"titolo", Style::title},
                                                    {"название", Style::title},
                                                    {"标题", Style::title},
                                                    {"標題", Style::title},
                                                    {"表題", Style::title},
                                                    {"제목", Style::title},
                                                    {"العنوان", Style::title}}};

/// What Word, WPS and others call "heading" where they translate the names of styles; folded.
constexpr std::array<std::string_view, 26> heading_words = {
    "überschrift", "titre",    "título", "encabezado", "titolo", "intestazione", "заголовок",
    "标题",        "標題",     "見出し", "제목",       "kop",    "rubrik",       "overskrift",
    "otsikko",     "nagłówek", "nadpis", "címsor",     "başlık", "titlu",        "επικεφαλίδα",
    "عنوان",       "العنوان",  "כותרת",  "tiêu đề",    "หัวเรื่อง"};

/// "heading 3" and "Heading3" are "heading" and 3; nothing without a number from 1 to 9 at the end.
struct Numbered {
    std::string_view words;
    std::uint8_t level = 0;
};
Numbered numbered(std::string_view name) noexcept {
    if (name.empty() || name.back() < '1' || name.back() > '9') return {name, 0};
    const auto level = static_cast<std::uint8_t>(name.back() - '0');
    name.remove_suffix(1);
    if (!name.empty() && name.back() >= '0' && name.back() <= '9') return {{}, 0};
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    return {name, level};
}

bool takes_level(Style style) noexcept {
    return style == Style::heading || style == Style::contents;
}
bool may_have_level(Style style) noexcept {
    return takes_level(style) || style == Style::bullet || style == Style::number;
}

std::optional<NamedStyle> in_table(std::string_view whole, std::string_view StyleName::*column) {
    const Numbered parts = numbered(whole);
    for (const StyleName& row : paragraph_styles) {
        if (!takes_level(row.style) && equal_words(whole, row.*column)) return NamedStyle{row.style, 0};
        if (parts.level != 0 && may_have_level(row.style) && equal_words(parts.words, row.*column))
            return NamedStyle{row.style, parts.level};
    }
    return std::nullopt;
}

}  // namespace

std::optional<NamedStyle> style_of_name(std::string_view name) {
    name = name.substr(0, name.find(','));  // old documents write aliases behind it
    if (const auto found = in_table(name, &StyleName::name)) return found;
    const std::string folded = fold_label(name);
    for (const OtherName& other : other_names) {
        if (folded == other.name) return NamedStyle{other.style, 0};
    }
    const Numbered parts = numbered(folded);
    if (parts.level == 0) return std::nullopt;
    for (const std::string_view word : heading_words) {
        if (parts.words == word) return NamedStyle{Style::heading, parts.level};
    }
    return std::nullopt;
}

std::optional<NamedStyle> style_of_id(std::string_view id) {
    return in_table(id, &StyleName::id);
}

RunRole run_role_of_name(std::string_view name) {
    struct Row {
        std::string_view name;
        RunRole role;
    };
    constexpr std::array<Row, 16> rows = {{{label_style, RunRole::label},
                                           {separator_style, RunRole::separator},
                                           {code_style, RunRole::code},
                                           {words_style, RunRole::words},
                                           {section_label_style, RunRole::section_label},
                                           {link_style, RunRole::plain},
                                           {"FollowedHyperlink", RunRole::plain},
                                           {"Internet Link", RunRole::plain},
                                           {"Visited Internet Link", RunRole::plain},
                                           {"Verbatim Char", RunRole::code},
                                           {"Source Text", RunRole::code},
                                           {"HTML Code", RunRole::code},
                                           {"HTML Typewriter", RunRole::code},
                                           {"HTML Sample", RunRole::code},
                                           {"HTML Keyboard", RunRole::code},
                                           {"Inline Code", RunRole::code}}};
    for (const Row& row : rows) {
        if (equal_words(name, row.name)) return row.role;
    }
    return RunRole::text;
}

}  // namespace digestkit::docx
