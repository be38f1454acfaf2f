// SPDX-License-Identifier: MIT
#include "lib/pandoc/value_forms.h"

#include <algorithm>

#include "lib/model/names.h"
#include "lib/outline/script_language.h"
#include "lib/pandoc/keys.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/normal.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

namespace {

std::vector<std::string_view> cut_at(std::string_view text, const std::vector<std::string_view>& signs) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto sign =
            std::find_if(signs.begin(), signs.end(),
                         [rest = text.substr(at)](std::string_view each) { return rest.starts_with(each); });
        if (sign == signs.end()) {
            ++at;
            continue;
        }
        parts.push_back(text.substr(begin, at - begin));
        at += sign->size();
        begin = at;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

}  // namespace

bool says_nothing(const yamlio::Value& value) {
    return value.is_null() || (value.is_scalar() && is_blank(value.text)) ||
           (value.is_list() && std::all_of(value.items.begin(), value.items.end(),
                                           [](const yamlio::Value& each) { return says_nothing(each); })) ||
           (value.is_map() && value.members.empty());
}

bool is_word(const yamlio::Value& value) {
    return value.is_scalar() && value.plain && (value.text == "true" || value.text == "false");
}

bool is_map_of_languages(const yamlio::Value& value) {
    return value.is_map() && !value.members.empty() &&
           std::all_of(value.members.begin(), value.members.end(),
                       [](const yamlio::Member& member) { return !language_of(member.key).empty(); });
}

yamlio::Value scalar_of(const std::string& text, const yamlio::Value& at) {
    yamlio::Value value;
    value.kind = yamlio::Kind::scalar;
    value.text = text;
    value.begin = at.begin;
    value.end = at.end;
    return value;
}

SaidLink read_said_link(std::string_view text) {
    const std::string_view bare = trimmed(text);
    if (bare.starts_with('<') && bare.ends_with('>'))
        return {std::string(bare.substr(1, bare.size() - 2)), {}};
    const std::size_t middle = bare.rfind("](");
    if (bare.starts_with('[') && bare.ends_with(')') && middle != std::string_view::npos) {
        return {std::string(bare.substr(middle + 2, bare.size() - middle - 3)),
                std::string(bare.substr(1, middle - 1))};
    }
    return {std::string(bare), {}};
}

SaidLinkMap read_link_map(const yamlio::Value& map) {
    SaidLinkMap said;
    for (const yamlio::Member& member : map.members) {
        const yamlio::Value& value = member.value;
        if (says_nothing(value)) continue;
        const std::string name = fold_key(member.key);
        if (!value.is_scalar()) {
            said.has_more = true;
        } else if (said.href == nullptr && (name == "url" || name == "href" || name == "link")) {
            said.href = &value;
        } else if (said.text == nullptr && (name == "title" || name == "text" || name == "name")) {
            said.text = &value;
        } else if (const auto rel = value_of<LinkRel>(link_rel_names, ascii_lowered(value.text));
                   name == "rel" && rel) {
            said.rel = rel;
        } else if (std::string lang = language_of(value.text);
                   !lang.empty() && read_key(member.key).key == Key::lang) {
            said.lang = std::move(lang);
        } else {
            said.has_more = true;
        }
    }
    return said;
}

std::vector<std::string_view> cut_tags(std::string_view text) {
    std::vector<std::string_view> tags = cut_at(text, {",", "，", "、", "،", ";", "；", "\n"});
    if (tags.size() > 1) return tags;
    std::vector<std::string_view> words = cut_at(trimmed(text), {" ", "\u3000"});
    words.erase(std::remove(words.begin(), words.end(), std::string_view()), words.end());
    const bool hashed = std::all_of(words.begin(), words.end(), [](std::string_view word) {
        return word.size() > 1 && word.front() == '#';
    });
    return hashed ? words : tags;
}

std::vector<std::string_view> cut_authors(std::string_view text) {
    std::vector<std::string_view> parts = cut_at(text, {"、", "，"});  // behind whole names only
    const bool whole = parts.size() > 1;
    if (!whole) parts = cut_at(text, {",", "،"});
    for (std::string_view& part : parts) part = trimmed(part);
    const bool named = std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
        return part.find(' ') != std::string_view::npos;
    });
    if (parts.size() == 1 || !(whole || named)) return {text};
    parts.erase(std::remove(parts.begin(), parts.end(), std::string_view()), parts.end());
    return parts;
}

TitlesThere::TitlesThere(const Record& record) {
    if (record.title) add(record.title->plain());
    for (const AltTitle& title : record.alt_titles) add(title.text.plain());
}

bool TitlesThere::add(std::string_view text) {
    return folded_.insert(fold_label(to_nfc(text))).second;
}

void settle_sections(Record& record) {
    for (Section& section : record.sections) {
        if (!section.lang.empty()) continue;
        std::string text;
        for (const Block& block : section.blocks) text += block.text.plain();
        const std::string told = outline::script_language(text);
        const bool han_of_japanese = told == "zh" && record.lang.starts_with("ja");
        const bool agrees = told.empty() || han_of_japanese || record.lang.substr(0, told.size()) == told;
        section.lang = agrees ? record.lang : told;
    }
}

}  // namespace digestkit::pandoc
