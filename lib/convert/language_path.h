// SPDX-License-Identifier: MIT
// Files that hold one digest in several languages are told by their names: 2026-05-05.en.md and
// 2026-05-05.zh.md, -en, _en, or en/2026-05-05.md. A file without a language is the one that the others
// translate.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace digestkit {

struct LanguagePath {
    std::string key;   ///< the path without the language: equal for siblings
    std::string lang;  ///< in canonical case; "" where the path names none

    bool operator==(const LanguagePath&) const = default;
};

/// The end of the name counts before a folder, and the innermost folder before the others.
LanguagePath language_path(std::string_view path);

/// Indices into `paths` of those that belong together: each group in the order of `paths`, but one without a
/// language first; groups by their first in `paths`. A key that has a language twice is none: its files stay
/// alone.
std::vector<std::vector<std::size_t>> group_siblings(const std::vector<std::string>& paths);

/// Whether files with these languages make one group: two or more, all different.
bool are_siblings(std::vector<std::string> languages);

}  // namespace digestkit
