// SPDX-License-Identifier: MIT
#include "lib/formats/docx/properties_parts.h"

#include <fmt/format.h>

#include "lib/formats/docx/package_parts.h"
#include "lib/outline/one_line.h"
#include "lib/xmlio/escape.h"

namespace digestkit::docx {

namespace {

constexpr std::size_t longest_property = 255;

void add_element(std::string& out, std::string_view name, std::string_view text,
                 std::string_view attributes = {}) {
    const std::string shown = outline::one_line(text, longest_property - 1);
    if (shown.empty()) return;
    out += fmt::format("<{}{}>", name, attributes);
    xmlio::append_shown(out, shown);
    out += fmt::format("</{}>\n", name);
}

/// As many as fit, whole.
std::string keyword_line(const std::vector<std::string>& keywords) {
    std::string line;
    for (const std::string& keyword : keywords) {
        const std::string next = (line.empty() ? "" : ", ") + outline::one_line(keyword, longest_property);
        if (line.size() + next.size() > longest_property) break;
        line += next;
    }
    return line;
}

}  // namespace

std::string core_properties(const CoreProperties& properties) {
    std::string text = fmt::format(
        "{}<cp:coreProperties "
        "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n",
        xml_declaration);
    add_element(text, "dc:title", properties.title);
    add_element(text, "dc:creator", properties.creator);
    add_element(text, "cp:keywords", keyword_line(properties.keywords));
    add_element(text, "dc:description", properties.description);
    add_element(text, "dc:identifier", properties.identifier);
    add_element(text, "dc:language", properties.lang);
    constexpr std::string_view instant = " xsi:type=\"dcterms:W3CDTF\"";
    add_element(text, "dcterms:created", properties.modified, instant);
    add_element(text, "dcterms:modified", properties.modified, instant);
    return text + "</cp:coreProperties>\n";
}

std::string application_properties(std::string_view company) {
    std::string text = fmt::format(
        "{}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\n"
        "<Application>digestkit</Application>\n",
        xml_declaration);
    add_element(text, "Company", company);
    return text + "</Properties>\n";
}

}  // namespace digestkit::docx
