// SPDX-License-Identifier: MIT
#include "lib/formats/docx/house_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "lib/formats/docx/package_parts.h"
#include "lib/xmlio/escape.h"

namespace digestkit::docx {

namespace {

using xmlio::Markup;

/// What of w:sectPr (ISO 29500-1 §17.6.17) says how a page looks and leads to nothing else.
constexpr std::array<std::string_view, 13> page_elements = {
    "pgSz",    "pgMar",         "pgBorders", "lnNumType", "pgNumType", "cols", "vAlign",
    "titlePg", "textDirection", "bidi",      "rtlGutter", "docGrid",   "type"};

bool is_page_element(std::string_view name) {
    return std::find(page_elements.begin(), page_elements.end(), name) != page_elements.end();
}

void write_element(std::string& out, const Markup& markup, Markup::Node node, int depth) {
    constexpr int deepest = 4;
    out += fmt::format("<w:{}", markup.name(node));
    for (const std::string_view name :
         {"val",        "w",       "h",       "orient",    "code",      "top",        "right",
          "bottom",     "left",    "header",  "footer",    "gutter",    "countBy",    "start",
          "distance",   "restart", "fmt",     "chapStyle", "chapSep",   "equalWidth", "space",
          "num",        "sep",     "type",    "linePitch", "charSpace", "sz",         "color",
          "offsetFrom", "zOrder",  "display", "shadow",    "frame"}) {
        if (const auto value = markup.attribute(node, name))
            xmlio::append_attribute(out, "w:" + std::string(name), *value);
    }
    out += '>';
    for (Markup::Node each = markup.first(node); each != Markup::none && depth < deepest;
         each = markup.next(each)) {
        if (!markup.is_text(each)) write_element(out, markup, each, depth + 1);
    }
    out += fmt::format("</w:{}>", markup.name(node));
}

std::string house_relationship(const std::string& id, std::string_view type, const std::string& path) {
    std::string text = "<Relationship";
    xmlio::append_attribute(text, "Id", id);
    xmlio::append_attribute(text, "Type", fmt::format("{}/{}", relation_namespace, type));
    xmlio::append_attribute(text, "Target", "/" + path);
    return text + "/>\n";
}

void take_margin(HousePackage& package, Markup::Node node, House& house) {
    const Markup& markup = package.document().markup;
    const std::string_view name = markup.name(node);
    const PartLink* link = package.links().find(markup.attribute(node, "id").value_or(""));
    if (link == nullptr || link->external) return;
    const std::string id = fmt::format("house{}", house.parts.size() + 1);
    const std::string path = package.take(link->target, house.parts);
    house.relationships += house_relationship(id, name == "headerReference" ? "header" : "footer", path);
    house.page += fmt::format("<w:{}", name);
    xmlio::append_attribute(house.page, "w:type", markup.attribute(node, "type").value_or("default"));
    house.page += fmt::format(" r:id=\"{}\"/>", id);
}

bool has_setting(const Markup& markup, std::string_view name) {
    const Markup::Node node = markup.find(markup.root(), name);
    if (node == Markup::none) return false;
    const std::string_view value = markup.attribute(node, "val").value_or("1");
    return value != "0" && value != "false" && value != "off";
}

}  // namespace

void take_page(HousePackage& package, House& house) {
    const Markup& markup = package.document().markup;
    Markup::Node section = Markup::none;
    const Markup::Node body = markup.find(markup.root(), "body");
    for (Markup::Node node = body == Markup::none ? body : markup.first(body); node != Markup::none;
         node = markup.next(node)) {
        if (markup.name(node) == "sectPr") section = node;
    }
    house.page = "<w:sectPr>";
    for (Markup::Node node = section == Markup::none ? section : markup.first(section); node != Markup::none;
         node = markup.next(node)) {
        const std::string_view name = markup.name(node);
        if (name == "headerReference" || name == "footerReference") take_margin(package, node, house);
        if (is_page_element(name)) write_element(house.page, markup, node, 0);
    }
    house.page += "</w:sectPr>\n";
    for (const std::string_view type : {"theme", "fontTable"}) {
        const PartLink* link = package.links().of_type(type);
        if (link == nullptr || link->external) continue;
        const std::string path = package.take(link->target, house.parts);
        house.relationships += house_relationship("house" + std::string(type), type, path);
    }
    if (const auto settings = package.part("settings")) {
        if (has_setting(settings->markup, "mirrorMargins")) house.settings_before += "<w:mirrorMargins/>\n";
        if (has_setting(settings->markup, "evenAndOddHeaders"))
            house.settings_behind += "<w:evenAndOddHeaders/>\n";
    }
}

}  // namespace digestkit::docx
