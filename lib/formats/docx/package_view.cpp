// SPDX-License-Identifier: MIT
#include "lib/formats/docx/package_view.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <utility>

#include "lib/diag/rules_doc.h"
#include "lib/formats/docx/names.h"
#include "lib/formats/docx/soft_sink.h"
#include "lib/unicode/ascii.h"

namespace digestkit::docx {

using xmlio::Markup;

namespace {

/// "word/" of "word/document.xml".
std::string_view folder_of(std::string_view name) noexcept {
    return name.substr(0, name.rfind('/') + 1);  // npos + 1 is 0
}

/// Without percent-encoding, backslashes, a leading slash, "." and "..".
std::string plain_name(std::string_view folder, std::string_view target) {
    std::string path;
    for (std::size_t i = 0; i < target.size(); ++i) {
        unsigned value = 0;
        const char* const digits = target.data() + i + 1;
        if (target[i] == '%' && i + 2 < target.size() &&
            std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
            path += static_cast<char>(value);
            i += 2;
        } else {
            path += target[i] == '\\' ? '/' : target[i];
        }
    }
    if (path.empty() || path[0] != '/') path.insert(0, folder);
    std::string plain;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string_view step = std::string_view(path).substr(at, end - at);
        if (step == "..") {
            plain.erase(plain.find_last_of('/') == std::string::npos ? 0 : plain.find_last_of('/'));
        } else if (!step.empty() && step != ".") {
            if (!plain.empty()) plain += '/';
            plain += step;
        }
        at = end + 1;
    }
    return plain;
}

std::string links_name(std::string_view part) {
    const std::string_view folder = folder_of(part);
    return fmt::format("{}_rels/{}.rels", folder, part.substr(folder.size()));
}

bool is_document(const Markup& markup) {
    return markup.name(markup.root()) == "document" &&
           markup.find(markup.first(markup.root()), "body") != Markup::none;
}

}  // namespace

PackageView::PackageView(zipio::Archive& archive, const std::string& file, const Limits& limits, bool places,
                         Sink& sink)
    : archive_(archive), file_(file), limits_(limits), places_(places), sink_(sink) {
    for (std::size_t i = 0; i < archive_.entries().size(); ++i) {
        const zipio::Entry& entry = archive_.entries()[i];
        if (!entry.folder) folded_.emplace(ascii_lowered(plain_name({}, entry.name)), i);
    }
}

void PackageView::report(const Rule& rule, std::string message, std::string_view member, std::string hint) {
    sink_.report(diagnose(rule, std::move(message), {file_, std::string(member), {}, {}}, std::move(hint)));
}

std::optional<std::size_t> PackageView::find(std::string_view folder, std::string_view target,
                                             std::string_view from) {
    const std::string name = plain_name(folder, target);
    if (const auto exact = archive_.find(name)) return exact;
    const auto found = folded_.find(ascii_lowered(name));
    if (found == folded_.end()) return std::nullopt;
    report(rules::doc::inexact_name,
           fmt::format("{} was found as {}", quoted(name), quoted(archive_.entries()[found->second].name)),
           from);
    return found->second;
}

std::optional<Markup> PackageView::markup(std::size_t index, Sink& sink) {
    std::optional<std::string> bytes = archive_.read(index, sink);
    if (!bytes) return std::nullopt;
    return xmlio::read_markup(*std::move(bytes), xmlio::MarkupKind::xml, file_,
                              archive_.entries()[index].name, limits_, sink);
}

std::optional<PartLinks> PackageView::links_of(std::string_view name) {
    const auto index = folded_.find(ascii_lowered(name.empty() ? "_rels/.rels" : links_name(name)));
    if (index == folded_.end()) return std::nullopt;
    SoftSink soft(sink_);
    const std::optional<Markup> read = markup(index->second, soft);
    if (!read) {
        damaged_links_.emplace(name);
        return std::nullopt;
    }
    return PartLinks(*read, archive_.entries()[index->second].name, places_);
}

std::optional<ReadPart> PackageView::open(std::size_t index, Weight weight) {
    SoftSink soft(sink_);
    Sink& sink = weight == Weight::text ? sink_ : soft;
    std::optional<Markup> read = markup(index, sink);
    if (!read) return std::nullopt;
    ReadPart part{archive_.entries()[index].name, std::move(*read), {}, false};
    if (std::optional<PartLinks> links = links_of(plain_name({}, part.name))) {
        part.links = std::move(*links);
        part.linked = true;
    }
    return part;
}

/// By [Content_Types].xml, for packages that lost their relationships.
std::optional<std::string> PackageView::typed_main() {
    const auto index = folded_.find("[content_types].xml");
    if (index == folded_.end()) return std::nullopt;
    SoftSink soft(sink_);
    const std::optional<Markup> types = markup(index->second, soft);
    if (!types) return std::nullopt;
    for (Markup::Node node = types->root(); node != Markup::none; node = types->following(node)) {
        const std::string_view type = types->attribute(node, "ContentType").value_or("");
        if (types->name(node) != "Override" || type.find("main+xml") == std::string_view::npos) continue;
        if (const auto name = types->attribute(node, "PartName")) return std::string(*name);
    }
    return std::nullopt;
}

std::optional<std::size_t> PackageView::find_main() {
    std::string missing;
    if (std::optional<PartLinks> links = links_of({})) {
        package_.links = std::move(*links);
        package_.linked = true;
        const PartLink* const link = package_.links.of_type("officeDocument");
        if (const auto found = link != nullptr ? find({}, link->target, "_rels/.rels") : std::nullopt)
            return found;
        if (link != nullptr) missing = link->target;
    }
    std::optional<std::size_t> found;
    if (const std::optional<std::string> name = typed_main()) found = find({}, *name, "[Content_Types].xml");
    if (!found) found = find({}, document_path, {});
    for (std::size_t i = 0; !found && i < archive_.entries().size(); ++i) {
        const std::string name = "/" + ascii_lowered(archive_.entries()[i].name);
        if (name.ends_with("/document.xml")) found = i;
    }
    if (!found) return found;
    const std::string taken = quoted(archive_.entries()[*found].name);
    if (damaged_links_.contains({})) return found;  // said already
    if (missing.empty()) {
        report(rules::doc::no_relationships,
               fmt::format("no relationship leads to the document: {} was taken", taken));
    } else {
        report(rules::doc::missing_part,
               fmt::format("{} is not in the package: {} was taken", quoted(missing), taken), "_rels/.rels");
    }
    return found;
}

std::optional<ReadPart> PackageView::refuse(std::string_view root) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kinds = {
        {{"xl/", "a spreadsheet"}, {"ppt/", "a presentation"}, {"visio/", "a drawing"}}};
    std::string what;
    for (const auto& [folder, kind] : kinds) {
        for (const zipio::Entry& entry : archive_.entries()) {
            if (what.empty() && ascii_lowered(entry.name).starts_with(folder)) what = kind;
        }
    }
    if (what.empty() && archive_.find("content.xml")) what = "an OpenDocument file";
    if (what.empty() && archive_.find("META-INF/container.xml")) what = "a book";
    std::string message = "the package holds no document of a word processor";
    if (!what.empty()) {
        message = fmt::format("the package holds {}, no document of a word processor", what);
    } else if (!root.empty()) {
        message += fmt::format(": its main part is {}", quoted(root));
    }
    report(rules::doc::no_document, std::move(message));
    return std::nullopt;
}

std::optional<ReadPart> PackageView::main_part() {
    const std::optional<std::size_t> index = find_main();
    if (!index) return refuse({});
    std::optional<ReadPart> part = open(*index, Weight::text);
    if (!part) return std::nullopt;
    if (!is_document(part->markup)) return refuse(part->markup.name(part->markup.root()));
    if (!part->linked && !damaged_links_.contains(plain_name({}, part->name))) {
        const std::string folder(folder_of(part->name));
        for (const std::string_view usual :
             {"styles.xml", "numbering.xml", "comments.xml", "footnotes.xml"}) {
            if (!folded_.contains(ascii_lowered(folder + std::string(usual)))) continue;
            report(rules::doc::no_relationships,
                   "the document has lost its relationships: parts are taken by their usual names, links are "
                   "text",
                   part->name);
            break;
        }
    }
    return part;
}

std::optional<ReadPart> PackageView::related(const ReadPart& from, std::string_view type,
                                             std::string_view usual, Weight weight) {
    const std::string folder(folder_of(from.name));
    if (!from.linked) {
        const auto index = folded_.find(ascii_lowered(plain_name(folder, usual)));
        return index == folded_.end() ? std::nullopt : open(index->second, weight);
    }
    const PartLink* const link = from.links.of_type(type);
    if (link == nullptr || link->external) return std::nullopt;
    const std::optional<std::size_t> index = find(folder, link->target, from.name);
    if (index) return open(*index, weight);
    report(rules::doc::missing_part, fmt::format("{} is not in the package", quoted(link->target)),
           from.name);
    return std::nullopt;
}

std::optional<ReadPart> PackageView::of_package(std::string_view type, std::string_view usual) {
    if (const PartLink* const link = package_.links.of_type(type)) {
        if (const auto index = find({}, link->target, "_rels/.rels")) return open(*index, Weight::rest);
    }
    const auto index = folded_.find(std::string(usual));
    return index == folded_.end() ? std::nullopt : open(index->second, Weight::rest);
}

}  // namespace digestkit::docx
