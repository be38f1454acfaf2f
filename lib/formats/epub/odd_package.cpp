// SPDX-License-Identifier: MIT
#include "lib/formats/epub/odd_package.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/diag/rules_epb.h"
#include "lib/formats/epub/names.h"

namespace digestkit::epub {

namespace {

void report_mimetype(zipio::Archive& archive, const std::string& top, const Span& where, Sink& sink) {
    const std::string name = top + "mimetype";
    const auto found = archive.find(name);
    constexpr std::uint64_t enough = 1000;  // the type itself has 20 bytes
    std::string what;
    if (!found) {
        what = "the entry mimetype is missing";
    } else if (!archive.first_is_stored(name)) {
        what = "the entry mimetype is not the first one, or it is compressed";
    } else if (archive.entries()[*found].bytes > enough || archive.read(*found, sink) != media_type) {
        what = fmt::format("the entry mimetype is not exactly {}", media_type);
    }
    if (!what.empty()) sink.report(diagnose(rules::epb::odd_mimetype, std::move(what), where));
}

/// What Finder and Explorer leave in folders that are packed by hand.
bool is_leaving(std::string_view name) noexcept {
    if (name.substr(0, 9) == "__MACOSX/") return true;
    const std::size_t slash = name.rfind('/');
    const std::string_view last = slash == std::string_view::npos ? name : name.substr(slash + 1);
    return last == ".DS_Store" || last == "Thumbs.db" || last == "desktop.ini";
}

/// Deflate reaches this only with bytes that say nothing; no page or picture does.
bool is_bomb(const zipio::Entry& entry) noexcept {
    constexpr std::uint64_t large = 64ULL << 20, ratio = 200;
    return entry.bytes > large && entry.bytes / ratio > entry.stored_bytes;
}

void report_leavings(const zipio::Archive& archive, const Span& where, Sink& sink) {
    std::size_t count = 0;
    std::string first;
    for (const zipio::Entry& entry : archive.entries()) {
        if (is_bomb(entry)) {
            Span place = where;
            place.member = entry.name;
            sink.report(
                diagnose(rules::epb::leftover_entry,
                         fmt::format("{} would inflate from {} to {} bytes: read only if it is a page",
                                     quoted(entry.name), entry.stored_bytes, entry.bytes),
                         std::move(place)));
        } else if (is_leaving(entry.name) && count++ == 0) {
            first = entry.name;
        }
    }
    if (count == 0) return;
    std::string message = fmt::format("{} is no part of the book", quoted(first));
    if (count > 1) message += fmt::format(", and {} more", count - 1);
    sink.report(diagnose(rules::epb::leftover_entry, std::move(message), where));
}

}  // namespace

void report_odd_package(zipio::Archive& archive, const std::string& container, const std::string& file,
                        Sink& sink) {
    const Span where{file, {}, {}, {}};
    const std::string top =
        container.substr(0, container.size() - std::min(container.size(), container_path.size()));
    if (top == "./") {
        sink.report(diagnose(rules::epb::misplaced_files, "the names of the entries begin with ./", where));
    } else if (!top.empty()) {
        sink.report(diagnose(rules::epb::misplaced_files,
                             fmt::format("the files of the book lie in the folder {}", quoted(top)), where));
    }
    report_mimetype(archive, top, where, sink);
    report_leavings(archive, where, sink);
}

bool names_namespace(std::string_view document, std::string_view space) noexcept {
    return document.find(space) != std::string_view::npos || document.find('\0') != std::string_view::npos;
}

}  // namespace digestkit::epub
