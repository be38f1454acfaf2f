// SPDX-License-Identifier: MIT
#include "lib/formats/epub/entry_names.h"

#include <vector>

#include "lib/base/percent.h"
#include "lib/unicode/normal.h"
#include "lib/unicode/properties.h"

namespace digestkit::epub {

namespace {

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::optional<char> decoded = percent_at(text, at);
        out += decoded.value_or(text[at]);
        at += decoded ? 3 : 1;
    }
    return out;
}

/// Equal for names that differ in case or in how accents are written: macOS takes them apart (NFD).
std::string folded_name(std::string_view name) {
    return fold_label(to_nfc(name));
}

}  // namespace

std::string folder_of(std::string_view name) {
    const std::size_t slash = name.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(name.substr(0, slash + 1));
}

std::optional<std::string> plain_path(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const std::size_t end = path.find_first_of("/\\");
        const std::string_view part = path.substr(0, end);
        path = end == std::string_view::npos ? std::string_view{} : path.substr(end + 1);
        if (part.empty() || part == ".") continue;
        if (part == "..") {
            if (parts.empty()) return std::nullopt;
            parts.pop_back();
        } else {
            parts.push_back(part);
        }
    }
    std::string plain;
    for (const std::string_view part : parts) {
        if (!plain.empty()) plain += '/';
        plain += part;
    }
    return plain;
}

EntryNames::EntryNames(const zipio::Archive& archive) {
    const auto entries = archive.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].folder || entries[i].unsafe) continue;
        const std::optional<std::string> name = plain_path(entries[i].name);
        if (!name) continue;
        exact_.emplace(*name, i);
        folded_.emplace(folded_name(*name), i);
    }
}

std::optional<EntryNames::Found> EntryNames::find(std::string_view folder, std::string_view href) const {
    href = href.substr(0, href.find('#'));
    const std::string decoded = percent_decoded(href);
    const auto path = plain_path(std::string(folder) + decoded);
    const auto literal = plain_path(std::string(folder) + std::string(href));
    if (path) {
        if (const auto found = exact_.find(*path); found != exact_.end()) return Found{found->second, false};
    }
    if (literal) {
        if (const auto found = exact_.find(*literal); found != exact_.end())
            return Found{found->second, true};
    }
    if (path) {
        if (const auto found = folded_.find(folded_name(*path)); found != folded_.end())
            return Found{found->second, true};
    }
    // As on a web site, where it begins at the top.
    if (folder.empty() || !href.starts_with('/')) return std::nullopt;
    auto found = find({}, href);
    if (found) found->inexact = true;
    return found;
}

}  // namespace digestkit::epub
