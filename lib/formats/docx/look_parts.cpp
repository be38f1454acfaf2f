// SPDX-License-Identifier: MIT
// What the document looks like: styles, lists, fonts, and what stands above and below its pages.
#include <fmt/format.h>

#include <array>

#include "lib/formats/docx/package_parts.h"
#include "lib/formats/docx/paragraph_writer.h"
#include "style_text.h"

namespace digestkit::docx {

namespace {

/// Of the text, in half points: 11.
constexpr int text_size = 22;

struct Font {
    std::string_view name, others, family, pitch;
};
/// `others` stand in where a machine has not got the font: free ones of the same widths or the same script.
constexpr std::array<Font, 9> fonts = {{
    {"Calibri", "Carlito", "swiss", "variable"},
    {"Arial", "Liberation Sans", "swiss", "variable"},
    {"Consolas", "Liberation Mono", "modern", "fixed"},
    {"Microsoft YaHei", "Noto Sans CJK SC", "swiss", "variable"},
    {"Microsoft JhengHei", "Noto Sans CJK TC", "swiss", "variable"},
    {"Yu Gothic", "Noto Sans CJK JP", "swiss", "variable"},
    {"Malgun Gothic", "Noto Sans CJK KR", "swiss", "variable"},
    {"Nirmala UI", "Noto Sans Devanagari", "swiss", "variable"},
    {"Leelawadee UI", "Noto Sans Thai", "swiss", "variable"},
}};

/// Signs of the bullets by level, from fonts that every machine has.
constexpr std::array<std::string_view, 3> bullets = {"\u2022", "\u2013", "\u25E6"};
constexpr std::array<std::string_view, 3> number_formats = {"decimal", "lowerLetter", "lowerRoman"};

/// One definition of lists (ISO 29500-1 §17.9.1) with nine levels, the first of which belongs to `style`.
std::string list_kind(std::size_t id, std::string_view nsid, std::string_view style, bool numbers) {
    std::string text = fmt::format(
        "<w:abstractNum w:abstractNumId=\"{}\"><w:nsid w:val=\"{}\"/><w:multiLevelType "
        "w:val=\"hybridMultilevel\"/>\n",
        id, nsid);
    constexpr std::size_t step = 340;  // 6 mm
    for (std::size_t level = 0; level <= deepest_list; ++level) {
        const std::string sign =
            numbers ? fmt::format("%{}.", level + 1) : std::string(bullets.at(level % bullets.size()));
        text += fmt::format(
            "<w:lvl w:ilvl=\"{}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{}\"/>{}<w:lvlText w:val=\"{}\"/>"
            "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{}\" w:hanging=\"{}\"/></w:pPr></w:lvl>\n",
            level, numbers ? number_formats.at(level % number_formats.size()) : "bullet",
            level == 0 ? fmt::format("<w:pStyle w:val=\"{}\"/>", style) : "", sign, step * (level + 1), step);
    }
    return text + "</w:abstractNum>\n";
}

std::string instance(std::size_t id, std::size_t kind) {
    return fmt::format("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/></w:num>\n", id, kind);
}

std::string margin_part(std::string_view element, std::string_view paragraph) {
    return fmt::format("{0}<w:{1} xmlns:w=\"{2}\">{3}</w:{1}>\n", xml_declaration, element, main_namespace,
                       paragraph);
}

}  // namespace

std::string styles_part(const Voices& voices) {
    const std::size_t root = styles_xml.find("<w:styles");
    const std::size_t first = styles_xml.find('>', root) + 1;
    return fmt::format(
        "{}{}\n<w:docDefaults><w:rPrDefault><w:rPr>{}<w:sz w:val=\"{}\"/><w:szCs w:val=\"{}\"/>{}</w:rPr>"
        "</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>"
        "</w:pPr></w:pPrDefault></w:docDefaults>{}",
        xml_declaration, styles_xml.substr(root, first - root), voices.default_fonts(), text_size, text_size,
        voices.default_lang(), styles_xml.substr(first));
}

std::string numbering_part(const ListIds& ids, const StyleIds& styles, const HouseNumbering& house,
                           std::string_view instances) {
    std::string text = house.before;
    if (text.empty()) text = fmt::format("{}<w:numbering xmlns:w=\"{}\">\n", xml_declaration, main_namespace);
    if (!house.own_bullets) text += list_kind(ids.bullet_kind, "4D1C0A01", styles.of("ListBullet"), false);
    if (!house.own_numbers) text += list_kind(ids.number_kind, "4D1C0A02", styles.of("ListNumber"), true);
    text += house.between;
    if (!house.own_bullets) text += instance(ids.bullets, ids.bullet_kind);
    if (!house.own_numbers) text += instance(ids.numbers, ids.number_kind);
    text += instances;
    text += house.before.empty() ? "</w:numbering>\n" : house.after;
    return text;
}

std::string font_table_part() {
    std::string text = fmt::format("{}<w:fonts xmlns:w=\"{}\">\n", xml_declaration, main_namespace);
    for (const Font& font : fonts)
        text += fmt::format(
            "<w:font w:name=\"{}\"><w:altName w:val=\"{}\"/><w:family w:val=\"{}\"/><w:pitch "
            "w:val=\"{}\"/></w:font>\n",
            font.name, font.others, font.family, font.pitch);
    return text + "</w:fonts>\n";
}

std::string header_part(std::string_view title, const std::string& title_lang, Voices& voices) {
    std::string paragraph;
    LinkTargets none;
    const StyleIds ids;
    ParagraphWriter writer(paragraph, voices, none, ids);
    writer.open("Header", title_lang);
    writer.plain(title, {});
    writer.close();
    return margin_part("hdr", paragraph);
}

std::string footer_part(Voices& voices) {
    std::string paragraph;
    LinkTargets none;
    const StyleIds ids;
    ParagraphWriter writer(paragraph, voices, none, ids);
    writer.open("Footer", voices.main());
    const auto field = [&paragraph](std::string_view name) {
        paragraph += fmt::format("<w:fldSimple w:instr=\" {} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>", name);
    };
    field("PAGE");
    paragraph += "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>";
    field("NUMPAGES");
    writer.close();
    return margin_part("ftr", paragraph);
}

}  // namespace digestkit::docx
