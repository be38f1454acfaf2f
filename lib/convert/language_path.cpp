// SPDX-License-Identifier: MIT
#include "lib/convert/language_path.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "lib/unicode/ascii.h"
#include "lib/unicode/language.h"
#include "lib/unicode/subtags.h"

namespace digestkit {

namespace {

namespace fs = std::filesystem;

/// Of the codes of three letters those that files are named by; among all of them are "new", "old" and "may".
bool is_primary_code(std::string_view code) {
    constexpr std::array<std::string_view, 13> three = {"ast", "ckb", "cmn", "fil", "hak", "kok", "mai",
                                                        "nan", "sat", "wuu", "yue", "tzm", "zgh"};
    return code.size() == 2 || std::find(three.begin(), three.end(), code) != three.end();
}

/// Script ("Hans") or region ("TW", "419").
bool is_further_code(std::string_view code) {
    const bool digits = !code.empty() && code.front() >= '0' && code.front() <= '9';
    return digits ? code.size() == 3 : code.size() == 2 || code.size() == 4;
}

/// The tag that `text` is, as file names have it ("zh_TW"), or "".
std::string tag_of(std::string_view text) {
    constexpr std::size_t longest = 11;  // "zh-Hant-419"
    if (text.size() < 2 || text.size() > longest) return {};
    std::string tag = ascii_lowered(std::string(text));
    std::replace(tag.begin(), tag.end(), '_', '-');
    for (std::size_t begin = 0; begin <= tag.size();) {
        const std::size_t end = std::min(tag.find('-', begin), tag.size());
        const std::string_view code = std::string_view(tag).substr(begin, end - begin);
        if (!(begin == 0 ? is_primary_code(code) : is_further_code(code))) return {};
        begin = end + 1;
    }
    const auto canonical = canonical_language(tag);
    return canonical && !find_unknown_subtag(*canonical) ? *canonical : std::string();
}

/// Takes the language off the end of `stem` ("2026-05-05.en"), the longest that stands there.
std::string take_ending(std::string& stem) {
    for (std::size_t at = stem.find_first_of(".-_", 1); at != std::string::npos;
         at = stem.find_first_of(".-_", at + 1)) {
        std::string tag = tag_of(std::string_view(stem).substr(at + 1));
        if (tag.empty()) continue;
        stem.resize(at);
        return tag;
    }
    return {};
}

std::string primary_of(const std::string& tag) {
    return tag.substr(0, tag.find('-'));
}

}  // namespace

LanguagePath language_path(std::string_view path) {
    const fs::path whole = fs::path(path).lexically_normal();
    std::string stem = whole.stem().string();
    LanguagePath result;
    result.lang = take_ending(stem);
    std::vector<std::string> folders;
    for (const fs::path& folder : whole.parent_path()) folders.push_back(folder.string());
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) {
        const std::string tag = tag_of(*folder);
        if (tag.empty()) continue;
        // en/2026-05-05.en.md says it twice.
        if (!result.lang.empty() && primary_of(tag) != primary_of(result.lang)) break;
        if (result.lang.empty()) result.lang = tag;
        folders.erase(std::next(folder).base());
        break;
    }
    fs::path key;
    for (const std::string& folder : folders) key /= folder;
    result.key = (key / (stem + whole.extension().string())).string();
    return result;
}

bool are_siblings(std::vector<std::string> languages) {
    std::sort(languages.begin(), languages.end());
    return languages.size() > 1 && std::adjacent_find(languages.begin(), languages.end()) == languages.end();
}

std::vector<std::vector<std::size_t>> group_siblings(const std::vector<std::string>& paths) {
    std::map<std::string, std::vector<std::size_t>> by_key;
    std::vector<std::string> languages(paths.size());
    for (std::size_t i = 0; i < paths.size(); ++i) {
        LanguagePath each = language_path(paths[i]);
        languages[i] = std::move(each.lang);
        by_key[std::move(each.key)].push_back(i);
    }
    std::vector<std::vector<std::size_t>> groups;
    for (auto& [key, indices] : by_key) {
        std::vector<std::string> own;
        for (const std::size_t i : indices) own.push_back(languages[i]);
        if (are_siblings(std::move(own))) {
            groups.push_back(std::move(indices));
        } else {
            for (const std::size_t i : indices) groups.push_back({i});
        }
    }
    std::sort(groups.begin(), groups.end());
    for (std::vector<std::size_t>& group : groups) {
        std::stable_partition(group.begin(), group.end(),
                              [&](std::size_t i) { return languages[i].empty(); });
    }
    return groups;
}

}  // namespace digestkit
