// SPDX-License-Identifier: MIT
#include "lib/formats/docx/house_package.h"

#include <algorithm>
#include <array>

#include "lib/base/error.h"
#include "lib/diag/sinks.h"
#include "lib/formats/docx/names.h"
#include "lib/formats/docx/package_parts.h"
#include "lib/formats/docx/plain_words.h"
#include "lib/unicode/utf8.h"

namespace digestkit::docx {

namespace {

/// What a header may not bring with it.
constexpr std::array<std::string_view, 5> left_behind = {"attachedTemplate", "vbaProject", "customXml",
                                                         "comments", "subDocument"};

std::string folder_of(const std::string& path) {
    return path.substr(0, path.rfind('/') + 1);  // npos + 1 is 0
}

std::string resolved(const std::string& folder, std::string_view target) {
    const std::string all =
        target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
    std::vector<std::string> steps;
    for (std::size_t at = 0; at <= all.size();) {
        const std::size_t end = std::min(all.find('/', at), all.size());
        const std::string step = all.substr(at, end - at);
        if (step == ".." && !steps.empty()) steps.pop_back();
        if (step != ".." && step != "." && !step.empty()) steps.push_back(step);
        at = end + 1;
    }
    std::string path;
    for (const std::string& step : steps) path += (path.empty() ? "" : "/") + step;
    return path;
}

std::string relationships_path(const std::string& path) {
    const std::string folder = folder_of(path);
    return folder + "_rels/" + path.substr(folder.size()) + ".rels";
}

}  // namespace

void refuse_house(const std::string& why) {
    throw Error(ErrorKind::usage, "the template is no document that can be used: " + why,
                "a template is a .docx or .dotx, as a word processor saves it");
}

HousePackage::HousePackage(std::string_view bytes) : input_(Input::memory("template", bytes)) {
    Collector sink;
    archive_ = zipio::Archive::open(input_, {}, sink);
    if (!archive_) refuse_house("it is no zip archive");
    const PartLinks top = links_of("");
    const PartLink* main = top.of_type("officeDocument");
    if (main == nullptr) refuse_house("it names no main part");
    document_ = read(resolved("", main->target));
    if (document_.bytes.find(main_namespace) == std::string::npos)
        refuse_house("its main part is no transitional WordprocessingML");
    links_ = links_of(document_.path);
    read_types();
}

std::optional<std::string> HousePackage::bytes_of(const std::string& path) {
    Collector sink;
    for (std::size_t i = 0; i < archive_->entries().size(); ++i) {
        if (equal_words(archive_->entries()[i].name, path)) return archive_->read(i, sink);
    }
    return std::nullopt;
}

HouseXml HousePackage::read(const std::string& path) {
    Collector sink;
    std::optional<std::string> bytes = bytes_of(path);
    if (!bytes) refuse_house(quoted(path) + " is missing or damaged");
    if (bytes->starts_with(byte_order_mark)) bytes->erase(0, 3);
    if (find_invalid_utf8(*bytes) != std::string::npos || bytes->find('\0') != std::string::npos)
        refuse_house(quoted(path) + " is not UTF-8");
    if (bytes->find("<!DOCTYPE") != std::string::npos)
        refuse_house(quoted(path) + " declares a document type");
    auto markup = xmlio::read_markup(*bytes, xmlio::MarkupKind::xml, "template", path, {}, sink);
    if (!markup || markup->root() == xmlio::Markup::none) refuse_house(quoted(path) + " is no XML");
    return {path, *std::move(bytes), *std::move(markup)};
}

PartLinks HousePackage::links_of(const std::string& path) {
    const std::string links = path.empty() ? "_rels/.rels" : relationships_path(path);
    return bytes_of(links) ? PartLinks(read(links).markup, links, false) : PartLinks();
}

void HousePackage::read_types() {
    const HouseXml types = read("[Content_Types].xml");
    const xmlio::Markup& markup = types.markup;
    for (auto node = markup.root(); node != xmlio::Markup::none; node = markup.following(node)) {
        const std::string type(markup.attribute(node, "ContentType").value_or(""));
        if (const auto name = markup.attribute(node, "PartName")) types_[resolved("", *name)] = type;
        if (const auto name = markup.attribute(node, "Extension"))
            extension_types_[std::string(*name)] = type;
    }
}

std::string HousePackage::type_of(const std::string& path) const {
    const auto own = types_.find(path);
    if (own != types_.end()) return own->second;
    const auto by_extension = extension_types_.find(path.substr(path.rfind('.') + 1));
    return by_extension != extension_types_.end() ? by_extension->second : "application/octet-stream";
}

std::optional<HouseXml> HousePackage::part(std::string_view type) {
    const PartLink* link = links_.of_type(type);
    if (link == nullptr || link->external) return std::nullopt;
    HouseXml part = read(resolved(folder_of(document_.path), link->target));
    // What is added to it is written with the usual prefix.
    if (part.bytes.find("xmlns:w=\"" + std::string(main_namespace) + "\"") == std::string::npos)
        refuse_house(quoted(part.path) + " has another prefix than w");
    return part;
}

std::string HousePackage::take(std::string_view target, std::vector<HousePart>& parts) {
    std::string path = resolved(folder_of(document_.path), target);
    add(path, parts);
    return path;
}

void HousePackage::add(const std::string& path, std::vector<HousePart>& parts) {
    if (std::any_of(parts.begin(), parts.end(), [&path](const HousePart& part) { return part.path == path; }))
        return;
    std::optional<std::string> bytes = bytes_of(path);
    if (!bytes) refuse_house(quoted(path) + " is missing or damaged");
    parts.push_back({path, type_of(path), *std::move(bytes)});
    const PartLinks links = links_of(path);
    if (links.all().empty()) return;
    for (const PartLink& link : links.all()) {
        if (std::find(left_behind.begin(), left_behind.end(), link.type) != left_behind.end())
            refuse_house(quoted(path) + " needs what is not taken over, " + link.type);
    }
    for (const PartLink& link : links.all()) {
        if (!link.external) add(resolved(folder_of(path), link.target), parts);
    }
    parts.push_back({relationships_path(path), "", bytes_of(relationships_path(path)).value_or("")});
}

}  // namespace digestkit::docx
