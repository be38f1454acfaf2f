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

struct WindowsLanguage {
    std::string_view number, code;
};

/// The numbers that older programs write instead of names ([MS-LCID] 2.2), of the usual languages.
constexpr std::array<WindowsLanguage, 28> windows_languages = {{
    {"0401", "ar-SA"}, {"0404", "zh-TW"}, {"0407", "de-DE"}, {"0409", "en-US"}, {"040A", "es-ES"},
    {"040C", "fr-FR"}, {"040D", "he-IL"}, {"0410", "it-IT"}, {"0411", "ja-JP"}, {"0412", "ko-KR"},
    {"0413", "nl-NL"}, {"0415", "pl-PL"}, {"0416", "pt-BR"}, {"0419", "ru-RU"}, {"041D", "sv-SE"},
    {"041E", "th-TH"}, {"041F", "tr-TR"}, {"0421", "id-ID"}, {"0422", "uk-UA"}, {"0429", "fa-IR"},
    {"042A", "vi-VN"}, {"0439", "hi-IN"}, {"0804", "zh-CN"}, {"0807", "de-CH"}, {"0809", "en-GB"},
    {"080A", "es-MX"}, {"0816", "pt-PT"}, {"0C0A", "es-ES"},
}};

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

/// Four hexadecimal digits; no language has a name of four letters.
bool is_number(std::string_view named) {
    return named.size() == 4 && std::all_of(named.begin(), named.end(), [](char c) {
               return (c >= '0' && c <= '9') || (upper(c) >= 'A' && upper(c) <= 'F');
           });
}

std::string_view code_of_number(std::string_view number) {
    const auto* const known = std::find_if(
        windows_languages.begin(), windows_languages.end(), [number](const WindowsLanguage& row) {
            return std::equal(number.begin(), number.end(), row.number.begin(), row.number.end(),
                              [](char a, char b) { return upper(a) == b; });
        });
    return known == windows_languages.end() ? std::string_view{} : known->code;
}

/// "en-US", as nearly all of them are: known without being looked at closely.
bool is_usual(std::string_view code) {
    const auto between = [&code](std::size_t at, char first, char last) {
        return code[at] >= first && code[at] <= last;
    };
    return code.size() == 5 && between(0, 'a', 'z') && between(1, 'a', 'z') && code[2] == '-' &&
           between(3, 'A', 'Z') && between(4, 'A', 'Z');
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

std::string office_code(std::string_view named) {
    if (is_usual(named)) return std::string(named);
    if (is_number(named)) return std::string(code_of_number(named));
    std::string code(named);
    std::replace(code.begin(), code.end(), '_', '-');
    return canonical_language(code).value_or(std::string());
}

bool names_language(std::string_view named) {
    return is_usual(named) || !office_code(named).empty();
}

std::string language_of_office(std::string_view code) {
    const std::string tag = office_code(code);
    if (is_none(tag)) return {};
    std::string shortest = shortest_language(tag);
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
