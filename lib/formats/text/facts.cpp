// SPDX-License-Identifier: MIT
#include "lib/formats/text/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <span>
#include <unordered_map>

#include "lib/model/names.h"

namespace digestkit::text {
namespace {

class FactList {
  public:
    std::vector<Fact> facts;

    void add(std::string_view aspect, std::string path, std::string value) {
        facts.push_back({aspect, std::move(path), std::move(value)});
    }
    void add(std::string_view aspect, const std::string& path, const std::optional<std::string>& value) {
        if (value) add(aspect, path, std::string(*value));
    }
    void language(std::string_view aspect, const std::string& path, const std::string& value) {
        if (!value.empty()) add(aspect, path, std::string(value));
    }
    void date(std::string_view aspect, const std::string& path, const std::optional<Date>& date) {
        if (date)
            add(aspect, path, fmt::format("{}\n{}", date->value.value_or("\1"), date->raw.value_or("\1")));
    }
    void extras(std::string_view aspect, const std::string& path, const Extras& extras) {
        for (std::size_t i = 0; i < extras.size(); ++i) {
            add(aspect, fmt::format("{}/extras/{}", path, i), extras[i].name + "\n" + extras[i].json);
        }
    }
    void marks(const std::string& path, const Text& text) {
        if (text.is_plain()) return;
        std::string value;
        for (const Text::Run& run : text.runs()) {
            value += fmt::format("{}{}{}{}{}\n", run.text.size(), run.marks.strong ? 's' : '-',
                                 run.marks.emphasis ? 'e' : '-', run.marks.code ? 'c' : '-',
                                 run.marks.href.value_or("\1"));
        }
        add("marks", path, std::move(value));
    }
};

void add_source(FactList& list, const Source& source) {
    if (source == Source{}) list.add("source", "/source", std::string());
    list.add("source name", "/source/name", source.name);
    list.add("source URL", "/source/url", source.url);
    for (std::size_t i = 0; i < source.authors.size(); ++i) {
        list.add("authors", fmt::format("/source/authors/{}", i), std::string(source.authors[i]));
    }
}

void add_lists(FactList& list, const Record& record) {
    for (std::size_t i = 0; i < record.alt_titles.size(); ++i) {
        const AltTitle& title = record.alt_titles[i];
        const std::string path = fmt::format("/alt_titles/{}", i);
        list.add("alternative titles", path, title.text.plain() + "\n" + title.lang);
        list.marks(path, title.text);
    }
    for (std::size_t i = 0; i < record.badges.size(); ++i) {
        list.add("badges", fmt::format("/badges/{}", i), std::string(record.badges[i]));
    }
    for (std::size_t i = 0; i < record.tags.size(); ++i) {
        list.add("tags", fmt::format("/tags/{}", i),
                 record.tags[i].text + "\n" + record.tags[i].scheme.value_or("\1"));
    }
    for (std::size_t i = 0; i < record.links.size(); ++i) {
        const Link& link = record.links[i];
        const std::string path = fmt::format("/links/{}", i);
        list.add("links", path, std::string(link.href));
        list.add("link texts", path + "/text", link.text);
        if (link.rel) list.add("link relations", path + "/rel", std::string(name_of(*link.rel)));
        list.language("link languages", path + "/lang", link.lang);
    }
}

void add_block(FactList& list, const Block& block, const std::string& path) {
    const bool heading = block.type == BlockType::heading;
    list.add("block types", path + "/type",
             heading ? fmt::format("heading level {}", block.level) : std::string(name_of(block.type)));
    list.add("block texts", path + "/text", std::string(block.text.plain()));
    list.marks(path + "/text", block.text);
    if (block.ordered) list.add("ordered items", path + "/ordered", std::string());
    if (block.depth != 0) list.add("depths of items", path + "/depth", std::to_string(block.depth));
    list.add("labels of items", path + "/label", block.label);
    if (block.sep != ": ") list.add("separators of item labels", path + "/sep", std::string(block.sep));
    list.add("markers of items", path + "/marker", block.marker);
    list.add("numbers of items", path + "/number", block.number);
    list.add("languages of code", path + "/code_lang", block.code_lang);
    list.language("languages of blocks", path + "/lang", block.lang);
}

void add_section(FactList& list, const Section& section, const std::string& path) {
    list.add("kinds of sections", path + "/kind", std::string(name_of(section.kind)));
    list.add("labels of sections", path + "/label", section.label);
    list.language("languages of sections", path + "/lang", section.lang);
    list.add("blocks in each section", path + "/blocks", std::to_string(section.blocks.size()));
    if (section.provenance) {
        const Provenance& provenance = *section.provenance;
        if (provenance == Provenance{}) list.add("provenance", path + "/provenance", std::string());
        list.add("providers", path + "/provenance/provider", provenance.provider);
        list.add("models", path + "/provenance/model", provenance.model);
        list.date("dates of generation", path + "/provenance/generated", provenance.generated);
        list.add("provenance lines", path + "/provenance/raw", provenance.raw);
    }
    list.extras("unknown members of sections", path, section.extras);
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        add_block(list, section.blocks[i], fmt::format("{}/blocks/{}", path, i));
    }
}

/// Knows what only follows from another number of sections or blocks: then all behind has another place.
class Consequences {
  public:
    Consequences(const Record& want, const Record& got) : want_(want), got_(got) {}

    bool has(std::string_view path) const {
        constexpr std::string_view sections = "/sections/";
        if (!path.starts_with(sections)) return false;
        if (want_.sections.size() != got_.sections.size()) return true;
        path.remove_prefix(sections.size());
        std::size_t section = 0;
        std::from_chars(path.data(), path.data() + path.size(), section);
        const bool in_blocks = path.find("/blocks/") != std::string_view::npos;
        return in_blocks && want_.sections[section].blocks.size() != got_.sections[section].blocks.size();
    }

  private:
    const Record& want_;
    const Record& got_;
};

/// Each layout has a place for these: where there is none of them, their sections or blocks are elsewhere.
bool always_held(std::string_view aspect) {
    return aspect == "block texts" || aspect == "block types" || aspect == "kinds of sections" ||
           aspect == "blocks in each section";
}

void note(const Fact* want, const Fact* got, Difference& difference) {
    if (difference.count++ != 0) return;
    difference.path = want != nullptr ? want->path : got->path;
    if (want != nullptr) difference.want = want->value;
    if (got != nullptr) difference.got = got->value;
}

/// Pairs the facts of one aspect by their paths.
void compare(std::span<const Fact> wanted, std::span<const Fact> found, const Consequences& consequences,
             Difference& difference) {
    const bool may_follow = !found.empty() || always_held(difference.aspect);
    std::unordered_map<std::string_view, const Fact*> others;
    for (const Fact& fact : found) others.emplace(fact.path, &fact);
    for (const Fact& fact : wanted) {
        const auto other = others.find(fact.path);
        const Fact* partner = other == others.end() ? nullptr : other->second;
        if (partner != nullptr) others.erase(other);
        if (partner != nullptr && partner->value == fact.value) continue;
        if (may_follow && consequences.has(fact.path)) continue;
        note(&fact, partner, difference);
    }
    for (const Fact& fact : found) {
        if (others.count(fact.path) != 0 && !consequences.has(fact.path)) note(nullptr, &fact, difference);
    }
}

}  // namespace

std::vector<Fact> facts_of(const Record& record) {
    FactList list;
    list.add("id", "/id", record.id);
    if (record.title) {
        list.add("title", "/title", std::string(record.title->plain()));
        list.marks("/title", *record.title);
    }
    if (record.source) add_source(list, *record.source);
    list.date("date of publication", "/published", record.published);
    list.date("date of update", "/updated", record.updated);
    list.language("language of the record", "/lang", record.lang);
    add_lists(list, record);
    list.extras("unknown members", "", record.extras);
    if (!record.sections.empty()) list.add("sections", "/sections", std::to_string(record.sections.size()));
    for (std::size_t i = 0; i < record.sections.size(); ++i) {
        add_section(list, record.sections[i], fmt::format("/sections/{}", i));
    }
    std::stable_sort(list.facts.begin(), list.facts.end(),
                     [](const Fact& a, const Fact& b) { return a.aspect < b.aspect; });
    return std::move(list.facts);
}

bool same_content(const Record& a, const Record& b) {
    return a.id == b.id && a.title == b.title && a.alt_titles == b.alt_titles && a.source == b.source &&
           a.published == b.published && a.updated == b.updated && a.lang == b.lang && a.badges == b.badges &&
           a.tags == b.tags && a.links == b.links && a.sections == b.sections && a.extras == b.extras;
}

std::vector<Difference> differences(const Record& want, const Record& got) {
    const std::vector<Fact> wanted = facts_of(want), found = facts_of(got);
    std::vector<Difference> result;
    std::size_t w = 0, f = 0;
    while (w < wanted.size() || f < found.size()) {
        const bool use_wanted =
            f == found.size() || (w < wanted.size() && wanted[w].aspect <= found[f].aspect);
        const std::string_view aspect = use_wanted ? wanted[w].aspect : found[f].aspect;
        const std::size_t w_begin = w, f_begin = f;
        while (w < wanted.size() && wanted[w].aspect == aspect) ++w;
        while (f < found.size() && found[f].aspect == aspect) ++f;
        Difference difference;
        difference.aspect = aspect;
        difference.absent = f == f_begin;
        compare({wanted.data() + w_begin, w - w_begin}, {found.data() + f_begin, f - f_begin},
                Consequences(want, got), difference);
        if (difference.count != 0) result.push_back(std::move(difference));
    }
    return result;
}

}  // namespace digestkit::text
