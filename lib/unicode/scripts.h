// SPDX-License-Identifier: MIT
// Scripts (UAX #24) of characters and of languages, by ICU.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace digestkit {

/// The number of a script at ICU.
using Script = std::int32_t;

namespace scripts {
inline constexpr Script none = -1;  ///< what belongs to no one script: digits, signs, marks
inline constexpr Script latin = 25, han = 17, hiragana = 20, katakana = 22, hangul = 18, bopomofo = 5;
}  // namespace scripts

/// Of a letter; `none` for everything else.
Script script_of(char32_t c) noexcept;

/// The scripts that a text of a language is made of: Japanese has three.
struct LanguageScripts {
    std::array<Script, 4> list{};
    std::size_t count = 0;  ///< 0: not known, or the language is written in one script here and another there

    bool has(Script script) const noexcept {
        for (std::size_t i = 0; i < count; ++i) {
            if (list[i] == script) return true;
        }
        return false;
    }
};

/// By the script that `tag` names, else by that which CLDR thinks likely. Languages that are commonly written
/// in several scripts (Serbian, Uzbek) need one in the tag.
LanguageScripts scripts_of(std::string_view tag);

/// "Cyrillic".
std::string_view script_name(Script script) noexcept;

}  // namespace digestkit
