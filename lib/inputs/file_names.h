// SPDX-License-Identifier: MIT
// What the names of files and of entries of archives say of them.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "lib/unicode/ascii.h"

namespace digestkit {

/// `wanted` is in small letters, with its dot; a name that is nothing else has no extension.
inline bool has_extension(std::string_view name, std::string_view wanted) {
    if (name.size() <= wanted.size()) return false;
    return begins_with(name.substr(name.size() - wanted.size()), wanted);
}

/// Of a book or an office file, which is a zip archive and no folder of files.
inline bool is_document_name(std::string_view name) {
    constexpr std::array<std::string_view, 3> documents = {".epub", ".docx", ".odt"};
    return std::any_of(documents.begin(), documents.end(),
                       [name](std::string_view each) { return has_extension(name, each); });
}

/// A hidden file or folder anywhere in the path, and what macOS adds to archives.
inline bool is_hidden(std::string_view path) {
    return path.substr(0, 1) == "." || path.find("/.") != std::string_view::npos ||
           path.substr(0, 9) == "__MACOSX/" || path.find("/__MACOSX/") != std::string_view::npos;
}

}  // namespace digestkit
