// SPDX-License-Identifier: MIT
// Whether the parts of a language tag name anything, as far as ICU knows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace digestkit {

enum class Subtag : std::uint8_t { language, script, region };

struct UnknownSubtag {
    Subtag kind = Subtag::language;
    std::string text;   ///< as in the tag
    std::string meant;  ///< what was probably meant: "zh" for "cn", "en" for "eng"; may be empty
};

/// The first subtag of `tag`, which is well-formed, that names no known language, script or region; nothing
/// when all do. Private use ("x-…", "qaa", "Qaaa", "XA"), "und", "mul", "zxx", "mis" and groups of countries
/// ("419") are known; variants and extensions are not looked at. A code of three letters for a language that
/// has one of two is unknown: BCP 47 wants the shorter.
std::optional<UnknownSubtag> find_unknown_subtag(std::string_view tag);

}  // namespace digestkit
