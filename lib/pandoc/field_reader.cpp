// SPDX-License-Identifier: MIT
#include "lib/pandoc/field_reader.h"

#include <fmt/core.h>

#include <algorithm>

#include "lib/base/url.h"
#include "lib/model/names.h"
#include "lib/outline/script_language.h"
#include "lib/pandoc/key_blocks.h"
#include "lib/pandoc/said_date.h"
#include "lib/pandoc/value_forms.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

template <typename Take>
Fit FieldReader::each(const yamlio::Value& list, Take take) {
    Fit worst = Fit::whole;
    for (const yamlio::Value& item : list.items) {
        if (!item.is_null()) worst = std::max(worst, take(item));
    }
    return worst;
}

Fit FieldReader::take(const KeyMeaning& key, const yamlio::Value& value) {
    switch (key.key) {
        case Key::title:
            return titles(value, key.lang);
        case Key::id:
            return once(record_.id, "/id", value);
        case Key::url:
            return urls(value);
        case Key::source:
            return source(value);
        case Key::author:
            return authors(value);
        case Key::published:
            return date(record_.published, "/published", value);
        case Key::updated:
            return date(record_.updated, "/updated", value);
        case Key::lang:
            return language(value);
        case Key::tags:
            return tags(value);
        case Key::badges:
            return badges(value);
        case Key::provider:
            return is_word(value) ? Fit::part : once(provenance().provider, "/provenance/provider", value);
        case Key::model:
            return is_word(value) ? Fit::part : once(provenance().model, "/provenance/model", value);
        case Key::generated:
            return is_word(value) ? Fit::part : date(provenance().generated, "/provenance/generated", value);
        case Key::links:
            return links(value, std::nullopt);
        case Key::discussion:
            return links(value, LinkRel::discussion);
        case Key::section:
            return sections(key, value);
        case Key::unknown:
            break;
    }
    return Fit::none;
}

bool FieldReader::is_new(std::string_view list, const std::string& value) {
    return fields_.listed.insert(std::string(list) + ' ' + value).second;
}

Provenance& FieldReader::provenance() {
    if (!fields_.provenance) fields_.provenance.emplace();
    return *fields_.provenance;
}

Source& FieldReader::said_source() {
    if (!record_.source) record_.source.emplace();
    return *record_.source;
}

void FieldReader::place(std::string path, const yamlio::Value& at) {
    if (fields_.wants_places) fields_.places.add(std::move(path), at.begin, at.end);
}

Fit FieldReader::titles(const yamlio::Value& value, const std::string& lang) {
    if (value.is_scalar()) {
        titles_.push_back({value.text, lang, value.begin, value.end});
        return Fit::whole;
    }
    if (!is_map_of_languages(value)) return Fit::none;
    Fit worst = Fit::whole;
    for (const yamlio::Member& member : value.members) {
        if (says_nothing(member.value)) continue;
        worst = std::max(
            worst, member.value.is_scalar() ? titles(member.value, language_of(member.key)) : Fit::none);
    }
    return worst;
}

Fit FieldReader::once(std::optional<std::string>& field, const char* path, const yamlio::Value& value) {
    if (!value.is_scalar()) return Fit::none;
    if (field) return *field == value.text ? Fit::whole : Fit::part;
    field = value.text;
    place(path, value);
    return Fit::whole;
}

Fit FieldReader::date(std::optional<Date>& field, const std::string& path, const yamlio::Value& value) {
    if (!value.is_scalar()) return Fit::none;
    SaidDate said = read_said_date(value.text);
    if (field) return *field == said.date ? Fit::whole : Fit::part;
    if (said.fault != nullptr) {
        Diagnostic finding =
            diagnose(*said.fault, std::move(said.message), {file_, {}, value.begin, value.end});
        finding.path = path;
        sink_.report(std::move(finding));
    }
    field = std::move(said.date);
    place(path, value);
    return Fit::whole;
}

Fit FieldReader::language(const yamlio::Value& value) {
    if (value.is_list()) {
        const bool languages = std::all_of(
            value.items.begin(), value.items.end(),
            [](const yamlio::Value& item) { return item.is_scalar() && !language_of(item.text).empty(); });
        const Fit first = value.items.front().is_scalar() ? language(value.items.front()) : Fit::none;
        return languages ? first : Fit::none;
    }
    if (!value.is_scalar()) return Fit::none;
    std::string lang = language_of(value.text);
    if (lang.empty()) return Fit::none;
    if (!record_.lang.empty()) return record_.lang == lang ? Fit::whole : Fit::part;
    record_.lang = std::move(lang);
    place("/lang", value);
    return Fit::whole;
}

Fit FieldReader::urls(const yamlio::Value& value) {
    if (value.is_list()) return each(value, [this](const yamlio::Value& item) { return urls(item); });
    if (!value.is_scalar()) return Fit::none;
    const SaidLink said = read_said_link(value.text);
    if (!is_url(said.href)) return Fit::none;
    url(said.href, value);
    if (!said.text.empty()) link({said.href, said.text, LinkRel::source, {}}, value);
    return Fit::whole;
}

void FieldReader::url(const std::string& text, const yamlio::Value& at) {
    Source& source = said_source();
    if (!source.url) {
        source.url = text;
        place("/source/url", at);
    } else if (*source.url != text) {
        Link other;
        other.href = text;
        other.rel = LinkRel::source;
        link(std::move(other), at);
    }
}

Fit FieldReader::name(const std::string& text, const yamlio::Value& at) {
    return once(said_source().name, "/source/name", scalar_of(text, at));
}

void FieldReader::link(Link link, const yamlio::Value& at) {
    const std::string rel = link.rel ? std::string(name_of(*link.rel)) : std::string();
    if (!is_new("links", fmt::format("{} {} {} {}", link.href, rel, link.lang, link.text.value_or(""))))
        return;
    const std::string path = fmt::format("/links/{}", record_.links.size());
    place(path, at);
    place(path + "/href", at);
    record_.links.push_back(std::move(link));
}

Fit FieldReader::source(const yamlio::Value& value) {
    if (value.is_list()) return each(value, [this](const yamlio::Value& item) { return source(item); });
    if (value.is_map()) return source_map(value);
    if (!value.is_scalar()) return Fit::none;
    const SaidLink said = read_said_link(value.text);
    if (!is_url(said.href)) return name(value.text, value);
    if (said.text.empty()) {
        url(said.href, value);
        return Fit::whole;
    }
    const Source& there = said_source();
    if (there.url && *there.url != said.href) {
        link({said.href, said.text, LinkRel::source, {}}, value);
        return Fit::whole;
    }
    url(said.href, value);
    return name(said.text, value);
}

Fit FieldReader::source_map(const yamlio::Value& map) {
    const yamlio::Value *name_said = nullptr, *url_said = nullptr;
    Fit worst = Fit::whole;
    for (const yamlio::Member& member : map.members) {
        if (says_nothing(member.value)) continue;
        const Key key = read_key(member.key).key;
        const bool is_name = fold_key(member.key) == "name" || key == Key::title || key == Key::source;
        if (is_name && name_said == nullptr && member.value.is_scalar()) {
            name_said = &member.value;
        } else if (key == Key::url && url_said == nullptr && member.value.is_scalar()) {
            url_said = &member.value;
        } else {
            worst = std::max(worst, key == Key::author ? authors(member.value) : Fit::part);
        }
    }
    if (url_said != nullptr && !is_url(url_said->text)) {
        url_said = nullptr;
        worst = Fit::none;
    }
    const Source& there = said_source();
    if (name_said != nullptr && url_said != nullptr && there.url && *there.url != url_said->text) {
        link({url_said->text, name_said->text, LinkRel::source, {}}, *url_said);
        return worst;
    }
    if (url_said != nullptr) url(url_said->text, *url_said);
    if (name_said != nullptr) worst = std::max(worst, name(name_said->text, *name_said));
    return worst;
}

Fit FieldReader::authors(const yamlio::Value& value) {
    if (value.is_list()) return each(value, [this](const yamlio::Value& item) { return authors(item); });
    const yamlio::Value* said = &value;
    Fit fit = Fit::whole;
    if (value.is_map()) {
        const yamlio::Member* const name = value.find("name");
        if (name == nullptr) return Fit::none;
        said = &name->value;
        if (value.members.size() > 1) fit = Fit::part;
    }
    if (!said->is_scalar()) return Fit::none;
    std::vector<std::string>& list = said_source().authors;
    for (const std::string_view part : cut_authors(said->text)) {
        std::string author(part);
        if (!is_new("authors", author)) continue;
        place(fmt::format("/source/authors/{}", list.size()), *said);
        list.push_back(std::move(author));
    }
    return fit;
}

Fit FieldReader::tags(const yamlio::Value& value) {
    if (value.is_list())
        return each(value, [this](const yamlio::Value& item) {
            if (!item.is_scalar()) return item.is_map() ? tag_map(item) : Fit::none;
            tag(item.text, std::nullopt, item);
            return Fit::whole;
        });
    if (!value.is_scalar()) return Fit::none;
    for (const std::string_view part : cut_tags(value.text)) tag(part, std::nullopt, value);
    return Fit::whole;
}

Fit FieldReader::tag_map(const yamlio::Value& map) {
    const yamlio::Member *text = nullptr, *scheme = map.find("scheme");
    for (const char* const key : {"text", "name", "title"}) {
        if (text == nullptr) text = map.find(key);
    }
    if (text == nullptr || !text->value.is_scalar()) return Fit::none;
    const bool has_scheme = scheme != nullptr && scheme->value.is_scalar();
    tag(text->value.text, has_scheme ? std::optional(scheme->value.text) : std::nullopt, text->value);
    return map.members.size() > (has_scheme ? 2U : 1U) ? Fit::part : Fit::whole;
}

void FieldReader::tag(std::string_view text, std::optional<std::string> scheme, const yamlio::Value& at) {
    text = trimmed(text);
    if (text.size() > 1 && text.front() == '#') text.remove_prefix(1);
    if (text.empty()) return;
    Tag tag{std::string(text), std::move(scheme)};
    if (!is_new("tags", fmt::format("{} {}", tag.scheme.value_or(""), tag.text))) return;
    place(fmt::format("/tags/{}", record_.tags.size()), at);
    record_.tags.push_back(std::move(tag));
}

Fit FieldReader::badges(const yamlio::Value& value) {
    if (value.is_list())
        return each(
            value, [this](const yamlio::Value& item) { return item.is_scalar() ? badges(item) : Fit::none; });
    if (!value.is_scalar()) return Fit::none;
    if (!is_new("badges", value.text)) return Fit::whole;
    std::vector<std::string>& list = record_.badges;
    place(fmt::format("/badges/{}", list.size()), value);
    list.push_back(value.text);
    return Fit::whole;
}

Fit FieldReader::links(const yamlio::Value& value, std::optional<LinkRel> rel) {
    if (value.is_list())
        return each(value, [this, rel](const yamlio::Value& item) { return links(item, rel); });
    if (value.is_map()) return link_map(value, rel);
    if (!value.is_scalar()) return Fit::none;
    SaidLink said = read_said_link(value.text);
    if (!is_url(said.href)) return Fit::none;
    link({said.href, said.text.empty() ? std::nullopt : std::optional(said.text), rel, {}}, value);
    return Fit::whole;
}

/// One link with its parts, or the link of each name.
Fit FieldReader::link_map(const yamlio::Value& map, std::optional<LinkRel> rel) {
    const SaidLinkMap said = read_link_map(map);
    if (said.href != nullptr) {
        if (!is_url(said.href->text)) return Fit::none;
        Link made{said.href->text, std::nullopt, said.rel ? said.rel : rel, said.lang};
        if (said.text != nullptr) made.text = said.text->text;
        link(std::move(made), map);
        return said.has_more ? Fit::part : Fit::whole;
    }
    Fit worst = Fit::whole;
    for (const yamlio::Member& member : map.members) {
        const bool good = member.value.is_scalar() && is_url(member.value.text);
        if (good) link({member.value.text, member.key, rel, {}}, member.value);
        if (!good) worst = Fit::none;
    }
    return worst;
}

Fit FieldReader::sections(const KeyMeaning& key, const yamlio::Value& value) {
    if (is_word(value)) return Fit::part;  // `summary: true` asks for something
    if (!key.lang.empty() || !is_map_of_languages(value)) return section(key, key.lang, value);
    Fit worst = Fit::whole;
    for (const yamlio::Member& member : value.members) {
        if (!says_nothing(member.value))
            worst = std::max(worst, section(key, language_of(member.key), member.value));
    }
    return worst;
}

Fit FieldReader::section(const KeyMeaning& key, const std::string& lang, const yamlio::Value& value) {
    auto blocks = blocks_of(value);
    if (!blocks) return Fit::none;
    if (blocks->empty()) return Fit::whole;
    const std::string path = fmt::format("/sections/{}", record_.sections.size());
    place(path, value);
    Section& section = record_.sections.emplace_back();
    section.kind = key.kind;
    if (!key.label.empty()) section.label = key.label;
    section.lang = lang;
    for (KeyBlock& made : *blocks) {
        if (fields_.wants_places)
            fields_.places.add(fmt::format("{}/blocks/{}", path, section.blocks.size()), made.begin,
                               made.end);
        section.blocks.push_back(std::move(made.block));
    }
    return Fit::whole;
}

void FieldReader::settle() {
    settle_sections(record_);
    if (fields_.provenance == Provenance{}) fields_.provenance.reset();
    if (record_.source == Source{}) record_.source.reset();
    if (titles_.empty()) return;
    const auto of_lang = [this](const std::string& lang) {
        return std::find_if(titles_.begin(), titles_.end(),
                            [&](const SaidTitle& each) { return each.lang == lang; });
    };
    if (!record_.title) {
        auto first = of_lang("");
        if (first == titles_.end()) first = of_lang(record_.lang);
        if (first == titles_.end()) first = titles_.begin();
        record_.title = Text(first->text);
        if (fields_.wants_places) fields_.places.add("/title", first->begin, first->end);
        titles_.erase(first);
    }
    TitlesThere there(record_);
    for (SaidTitle& each : titles_) {
        if (!there.add(each.text)) continue;
        const std::string path = fmt::format("/alt_titles/{}", record_.alt_titles.size());
        if (fields_.wants_places) fields_.places.add(path, each.begin, each.end);
        std::string lang = each.lang.empty() ? outline::script_language(each.text) : std::move(each.lang);
        record_.alt_titles.push_back({Text(std::move(each.text)), std::move(lang)});
    }
    titles_.clear();
}

}  // namespace digestkit::pandoc
