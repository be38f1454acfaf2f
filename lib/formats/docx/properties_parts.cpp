// SPDX-License-Identifier: MIT
#include "lib/formats/docx/properties_parts.h"

#include <fmt/format.h>

#include "lib/base/base64.h"
#include "lib/formats/docx/names.h"
#include "lib/formats/docx/package_parts.h"
#include "lib/outline/one_line.h"
#include "lib/xmlio/escape.h"
#include "lib/zipio/zlib.h"

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

std::string property_name(std::size_t number) {
    const std::string digits = std::to_string(number);
    std::string name(property_prefix);
    if (digits.size() < property_digits) name.append(property_digits - digits.size(), '0');
    return name += digits;
}

class CustomProperties {
  public:
    void add(std::string_view name, std::string_view value) {
        text_ += R"(<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid=")";
        text_ += std::to_string(next_++);
        text_ += "\" name=\"";
        text_ += name;
        text_ += "\"><vt:lpwstr>";
        text_ += value;  // ASCII without signs of XML
        text_ += "</vt:lpwstr></property>\n";
    }
    std::string finish() { return std::move(text_) + "</Properties>\n"; }
    void reserve(std::size_t bytes) { text_.reserve(bytes); }

  private:
    std::string text_ =
        std::string(xml_declaration) +
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
        "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">\n";
    std::size_t next_ = 2;  // the first that [MS-OSHARED] 2.3.3.2.2.1 leaves free
};

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

std::string stored_properties(std::string_view json, std::string_view lang) {
    const zipio::Zlib packed = zipio::to_zlib(json, document_level);
    const std::size_t length = base64_length(packed.bytes().size());
    const std::size_t count = (length + property_length - 1) / property_length;
    CustomProperties properties;
    constexpr std::size_t around_each = 160;
    properties.reserve(length + (count + 6) * around_each);
    properties.add(version_property, "1");
    properties.add(count_property, std::to_string(count));
    properties.add(bytes_property, std::to_string(json.size()));
    properties.add(sum_property, fmt::format("{:08x}", zipio::crc32(json)));
    properties.add(lang_property, lang);
    // Bytes that fill some properties whole: the base64 of all would be a large string of its own.
    constexpr std::size_t at_once = 3 * property_length;
    for (std::size_t at = 0, i = 0; at < packed.bytes().size(); at += at_once) {
        const std::string text = to_base64(packed.bytes().substr(at, at_once));
        for (std::size_t from = 0; from < text.size(); from += property_length)
            properties.add(property_name(i++), std::string_view(text).substr(from, property_length));
    }
    return properties.finish();
}

}  // namespace digestkit::docx
