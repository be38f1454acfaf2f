// SPDX-License-Identifier: MIT
#include "lib/formats/docx/office_language.h"

#include <algorithm>
#include <array>

#include "lib/unicode/language.h"

namespace digestkit::docx {

namespace {

constexpr std::string_view no_language = "x-none";
/// What office schemas allow for a name of a language ([MS-OI29500] 2.1.1741).
constexpr std::size_t longest_code = 84;

std::string_view first_subtag(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

bool is_none(std::string_view tag) {
    return tag.empty() || tag == no_language || tag == "und" || tag == "zxx";
}

}  // namespace

std::string office_language(std::string_view tag) {
    if (is_none(tag) || tag.size() > longest_code) return std::string(no_language);
    if (tag == "no") return "nb-NO";  // the usual written form
    std::string likely = likely_language(tag);
    const std::size_t script = likely.find('-');
    const std::size_t region = script == std::string::npos ? script : likely.find('-', script + 1);
    if (region == std::string::npos || region - script != 5 ||
        likely.find('-', region + 1) != std::string::npos)
        return std::string(tag);
    std::string without_script = likely.substr(0, script) + likely.substr(region);
    return likely_language(without_script) == likely ? without_script : likely;
}

std::string language_of_office(std::string_view code) {
    if (is_none(code)) return {};
    const std::optional<std::string> tag = canonical_language(code);
    if (!tag) return std::string(code);
    std::string shortest = shortest_language(*tag);
    // Chinese is named by its script.
    if (shortest == "zh") return "zh-Hans";
    if (shortest == "zh-TW") return "zh-Hant";
    return shortest;
}

bool is_east_asian(std::string_view tag) {
    constexpr std::array<std::string_view, 8> languages = {"zh",  "ja",  "ko",  "yue",
                                                           "cmn", "nan", "hak", "wuu"};
    return std::find(languages.begin(), languages.end(), first_subtag(tag)) != languages.end();
}

}  // namespace digestkit::docx
