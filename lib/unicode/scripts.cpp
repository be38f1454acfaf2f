// SPDX-License-Identifier: MIT
#include "lib/unicode/scripts.h"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace digestkit {

static_assert(scripts::latin == USCRIPT_LATIN && scripts::han == USCRIPT_HAN &&
              scripts::hiragana == USCRIPT_HIRAGANA && scripts::katakana == USCRIPT_KATAKANA &&
              scripts::hangul == USCRIPT_HANGUL && scripts::bopomofo == USCRIPT_BOPOMOFO);

namespace {

LanguageScripts made_of(UScriptCode script) {
    switch (script) {
        case USCRIPT_JAPANESE:
            return {{scripts::han, scripts::hiragana, scripts::katakana}, 3};
        case USCRIPT_KOREAN:
            return {{scripts::hangul, scripts::han}, 2};
        case USCRIPT_HAN:
        case USCRIPT_SIMPLIFIED_HAN:
        case USCRIPT_TRADITIONAL_HAN:
        case USCRIPT_HAN_WITH_BOPOMOFO:
            return {{scripts::han, scripts::bopomofo}, 2};
        case USCRIPT_INVALID_CODE:
        case USCRIPT_COMMON:
        case USCRIPT_INHERITED:
        case USCRIPT_UNKNOWN:
            return {};
        default:
            return {{static_cast<Script>(script)}, 1};
    }
}

/// CLDR names one likely script for these; newspapers are printed in another too.
bool has_several_scripts(std::string_view language) noexcept {
    constexpr std::array<std::string_view, 27> list = {
        "az", "bm",  "bs",  "ff", "ha",  "iu", "kk", "kok", "ks", "ku", "ky", "mn",  "ms", "mni",
        "pa", "rif", "sat", "sd", "shi", "sr", "tg", "tk",  "tt", "ug", "uz", "vai", "yue"};
    return std::find(list.begin(), list.end(), language) != list.end();
}

LanguageScripts by_likely_script(const std::string& language) {
    std::array<char, ULOC_FULLNAME_CAPACITY> likely{}, script{};
    UErrorCode status = U_ZERO_ERROR;
    const auto room = static_cast<std::int32_t>(likely.size());
    uloc_addLikelySubtags(language.c_str(), likely.data(), room, &status);
    uloc_getScript(likely.data(), script.data(), room, &status);
    if (U_FAILURE(status) != 0 || has_several_scripts(language)) return {};
    const auto code = static_cast<UScriptCode>(u_getPropertyValueEnum(UCHAR_SCRIPT, script.data()));
    return made_of(code);
}

bool is_small(char c) noexcept {
    return c >= 'a' && c <= 'z';
}

/// Of a language of two small letters. These are asked for most, and asking ICU takes longer than reading
/// their text.
const LanguageScripts& by_letters(std::string_view language) {
    constexpr std::size_t letters = 26;
    thread_local std::array<std::optional<LanguageScripts>, letters * letters> asked;
    const auto first = static_cast<std::size_t>(language[0] - 'a');
    std::optional<LanguageScripts>& known =
        asked[first * letters + static_cast<std::size_t>(language[1] - 'a')];
    if (!known) known = by_likely_script(std::string(language));
    return *known;
}

/// The script that the tag names, or "".
std::string_view named_script(std::string_view tag) noexcept {
    for (std::size_t at = tag.find('-'); at != std::string_view::npos; at = tag.find('-')) {
        tag.remove_prefix(at + 1);
        const std::string_view subtag = tag.substr(0, tag.find('-'));
        if (subtag.size() < 2) break;
        if (subtag.size() == 4 && (subtag[0] < '0' || subtag[0] > '9')) return subtag;
    }
    return {};
}

}  // namespace

Script script_of(char32_t c) noexcept {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    const bool one = U_SUCCESS(status) != 0 && script != USCRIPT_COMMON && script != USCRIPT_INHERITED &&
                     script != USCRIPT_UNKNOWN;
    return one && u_isalpha(static_cast<UChar32>(c)) != 0 ? static_cast<Script>(script) : scripts::none;
}

LanguageScripts scripts_of(std::string_view tag) {
    const std::string_view language = tag.size() == 2 ? tag : tag.substr(0, tag.find('-'));
    const std::string_view script = tag.size() == 2 ? std::string_view() : named_script(tag);
    // The two that are named most; ICU looks a name up slowly.
    if (script == "Hans") return made_of(USCRIPT_SIMPLIFIED_HAN);
    if (script == "Hant") return made_of(USCRIPT_TRADITIONAL_HAN);
    if (!script.empty()) {
        return made_of(
            static_cast<UScriptCode>(u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(script).c_str())));
    }
    if (language.size() == 2 && is_small(language[0]) && is_small(language[1])) return by_letters(language);
    if (language.size() != 3 || language == "und" || language == "mul" || language == "zxx") return {};
    return by_likely_script(std::string(language));
}

std::string_view script_name(Script script) noexcept {
    return uscript_getName(static_cast<UScriptCode>(script));
}

}  // namespace digestkit
