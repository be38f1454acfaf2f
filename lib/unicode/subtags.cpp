// SPDX-License-Identifier: MIT
#include "lib/unicode/subtags.h"

#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace digestkit {

namespace {

using Names = std::set<std::string, std::less<>>;

Names names_of(const char* const* list) {
    Names names;
    for (; *list != nullptr; ++list) names.insert(*list);
    return names;
}

const Names& languages() {
    static const Names names = [] {
        Names all = names_of(uloc_getISOLanguages());
        all.insert({"und", "mul", "zxx", "mis"});
        return all;
    }();
    return names;
}

const Names& regions() {
    static const Names names = [] {
        Names all = names_of(uloc_getISOCountries());
        all.insert({"EU", "UN", "EZ", "AA", "QM", "QO", "ZZ"});
        return all;
    }();
    return names;
}

/// What people write for a language that has another code.
std::string_view meant_language(std::string_view code) noexcept {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 13> table = {{{"cn", "zh"},
                                                                                      {"jp", "ja"},
                                                                                      {"cz", "cs"},
                                                                                      {"dk", "da"},
                                                                                      {"gr", "el"},
                                                                                      {"english", "en"},
                                                                                      {"chinese", "zh"},
                                                                                      {"german", "de"},
                                                                                      {"french", "fr"},
                                                                                      {"spanish", "es"},
                                                                                      {"japanese", "ja"},
                                                                                      {"korean", "ko"},
                                                                                      {"russian", "ru"}}};
    const auto found =
        std::find_if(table.begin(), table.end(), [code](const auto& row) { return row.first == code; });
    return found == table.end() ? std::string_view() : found->second;
}

std::string canonical(const std::string& code) {
    return icu::Locale::createCanonical(code.c_str()).getLanguage();
}

/// The code of two letters for the language of `code`, which has three.
std::string shorter_code(const std::string& code) {
    // ISO 639-2 has a second code for some, from their English names; all others are those of ISO 639-3.
    constexpr std::array<std::string_view, 20> from_english = {
        "alb", "arm", "baq", "bur", "chi", "cze", "dut", "fre", "geo", "ger",
        "gre", "ice", "mac", "mao", "may", "per", "rum", "slo", "tib", "wel"};
    if (code.size() != 3) return {};
    if (std::find(from_english.begin(), from_english.end(), code) != from_english.end())
        return canonical(code);
    std::array<char, ULOC_LANG_CAPACITY> language{};
    UErrorCode status = U_ZERO_ERROR;
    uloc_getLanguage(code.c_str(), language.data(), static_cast<std::int32_t>(language.size()), &status);
    const std::string changed(language.data());
    return U_SUCCESS(status) != 0 && changed.size() == 2 ? changed : std::string();
}

/// ICU lists most languages, and knows others by the name of the group that they lead: "cmn" as "zh".
bool is_language(const std::string& code) {
    return languages().count(code) != 0 || (code.size() == 3 && canonical(code) != code);
}

std::optional<UnknownSubtag> check_language(const std::string& code) {
    const bool private_use = code.size() == 3 && code >= "qaa" && code <= "qtz";
    std::string shorter = shorter_code(code);
    if (private_use || (shorter.empty() && is_language(code))) return std::nullopt;
    if (shorter.empty()) shorter = meant_language(code);
    return UnknownSubtag{Subtag::language, code, shorter};
}

bool is_script(std::string_view code) {
    if (code >= "Qaaa" && code <= "Qabx") return true;
    std::array<UScriptCode, 4> found{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t count = uscript_getCode(std::string(code).c_str(), found.data(),
                                               static_cast<std::int32_t>(found.size()), &status);
    // A word that happens to be the long name of something else has another short name.
    return U_SUCCESS(status) != 0 && count == 1 && uscript_getShortName(found[0]) == code;
}

bool is_region(std::string_view code) {
    const bool group = code.size() == 3;
    const bool private_use = code.front() == 'X' || (code.front() == 'Q' && code >= "QM");
    return group || private_use || regions().count(code) != 0;
}

std::string_view next(std::string_view& tag) noexcept {
    const std::string_view subtag = tag.substr(0, tag.find('-'));
    tag.remove_prefix(std::min(tag.size(), subtag.size() + 1));
    return subtag;
}

bool all_letters(std::string_view subtag) noexcept {
    return std::all_of(subtag.begin(), subtag.end(), [](char c) { return c < '0' || c > '9'; });
}

}  // namespace

std::optional<UnknownSubtag> find_unknown_subtag(std::string_view tag) {
    const std::string_view first = next(tag);
    if (first.size() < 2) return std::nullopt;  // "x-…", "i-…"
    if (auto unknown = check_language(std::string(first))) return unknown;
    while (!tag.empty()) {
        const std::string_view subtag = next(tag);
        if (subtag.size() < 2) break;  // extensions follow
        if (subtag.size() == 4 && all_letters(subtag)) {
            if (!is_script(subtag)) return UnknownSubtag{Subtag::script, std::string(subtag), {}};
        } else if (subtag.size() == 2 || (subtag.size() == 3 && !all_letters(subtag))) {
            if (!is_region(subtag))
                return UnknownSubtag{Subtag::region, std::string(subtag), subtag == "UK" ? "GB" : ""};
        }
    }
    return std::nullopt;
}

}  // namespace digestkit
