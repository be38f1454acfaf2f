// SPDX-License-Identifier: MIT
#include "lib/formats/docx/package_parts.h"

#include <fmt/format.h>

#include <array>

#include "lib/formats/docx/names.h"
#include "lib/xmlio/escape.h"

namespace digestkit::docx {

namespace {

constexpr std::string_view office_types = "application/vnd.openxmlformats-officedocument.";
constexpr std::string_view package_namespace = "http://schemas.openxmlformats.org/package/2006/";

struct WrittenPart {
    std::string_view path, type;
    bool brought_by_house = false;
};
constexpr std::array<WrittenPart, 10> parts = {{
    {"/word/document.xml", "wordprocessingml.document.main+xml"},
    {"/word/styles.xml", "wordprocessingml.styles+xml"},
    {"/word/numbering.xml", "wordprocessingml.numbering+xml"},
    {"/word/settings.xml", "wordprocessingml.settings+xml"},
    {"/word/fontTable.xml", "wordprocessingml.fontTable+xml", true},
    {"/word/header1.xml", "wordprocessingml.header+xml", true},
    {"/word/footer1.xml", "wordprocessingml.footer+xml", true},
    {"/word/footer2.xml", "wordprocessingml.footer+xml", true},
    {"/docProps/app.xml", "extended-properties+xml"},
    {"/docProps/custom.xml", "custom-properties+xml"},
}};

std::string relationship(std::string_view id, std::string_view type, std::string_view target) {
    return fmt::format("<Relationship Id=\"{}\" Type=\"{}\" Target=\"{}\"/>\n", id, type, target);
}

std::string office_relationship(std::string_view id, std::string_view kind, std::string_view target) {
    return relationship(id, fmt::format("{}/{}", relation_namespace, kind), target);
}

std::string relationships(std::string_view elements) {
    return fmt::format("{}<Relationships xmlns=\"{}relationships\">\n{}</Relationships>\n", xml_declaration,
                       package_namespace, elements);
}

}  // namespace

std::string content_types(bool has_stored_records, const House* house) {
    std::string text = fmt::format(
        "{}<Types xmlns=\"{}content-types\">\n"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\n",
        xml_declaration, package_namespace);
    for (const WrittenPart& part : parts) {
        if (part.path.ends_with("custom.xml") && !has_stored_records) continue;
        if (part.brought_by_house && house != nullptr) continue;
        text += fmt::format("<Override PartName=\"{}\" ContentType=\"{}{}\"/>\n", part.path, office_types,
                            part.type);
    }
    for (std::size_t i = 0; house != nullptr && i < house->parts.size(); ++i) {
        if (house->parts[i].type.empty()) continue;
        text += "<Override";
        xmlio::append_attribute(text, "PartName", "/" + house->parts[i].path);
        xmlio::append_attribute(text, "ContentType", house->parts[i].type);
        text += "/>\n";
    }
    return text +
           "<Override PartName=\"/docProps/core.xml\" "
           "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\n</Types>\n";
}

std::string package_relationships(bool has_stored_records) {
    std::string text = office_relationship("rId1", "officeDocument", document_path);
    text += relationship("rId2", fmt::format("{}relationships/metadata/core-properties", package_namespace),
                         "docProps/core.xml");
    text += office_relationship("rId3", "extended-properties", "docProps/app.xml");
    if (has_stored_records) text += office_relationship("rId4", "custom-properties", "docProps/custom.xml");
    return relationships(text);
}

std::string document_relationships(std::string_view links, const House* house) {
    std::string text = office_relationship("rId1", "styles", "styles.xml");
    text += office_relationship("rId2", "numbering", "numbering.xml");
    text += office_relationship("rId3", "settings", "settings.xml");
    if (house != nullptr) return relationships(text.append(house->relationships).append(links));
    text += office_relationship("rId4", "fontTable", "fontTable.xml");
    text += office_relationship("rId5", "header", "header1.xml");
    text += office_relationship("rId6", "footer", "footer1.xml");
    text += office_relationship("rId7", "footer", "footer2.xml");
    return relationships(text.append(links));
}

std::string page_setup(bool right_to_left) {
    // A4 with margins of 23 mm. The first page has a title already, so only its footer is filled.
    return fmt::format(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/>"
        "<w:footerReference w:type=\"default\" r:id=\"rId6\"/>"
        "<w:footerReference w:type=\"first\" r:id=\"rId7\"/>"
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1304\" w:right=\"1304\" w:bottom=\"1304\" "
        "w:left=\"1304\" w:header=\"709\" w:footer=\"624\" w:gutter=\"0\"/><w:titlePg/>{}</w:sectPr>\n",
        right_to_left ? "<w:bidi/>" : "");
}

std::string settings_part(const House* house) {
    return fmt::format(
        "{}<w:settings xmlns:w=\"{}\">\n<w:zoom w:percent=\"100\"/>\n{}"
        "<w:defaultTabStop w:val=\"709\"/>\n{}"
        "<w:characterSpacingControl w:val=\"doNotCompress\"/>\n<w:compat>\n"
        "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
        "w:val=\"15\"/>\n</w:compat>\n<w:decimalSymbol w:val=\".\"/>\n<w:listSeparator w:val=\",\"/>\n"
        "</w:settings>\n",
        xml_declaration, main_namespace, house != nullptr ? house->settings_before : "",
        house != nullptr ? house->settings_behind : "");
}

}  // namespace digestkit::docx
