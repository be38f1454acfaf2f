// SPDX-License-Identifier: MIT
#include "lib/outline/source_fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/base/url.h"

namespace digestkit::outline {

bool SourceFields::take(const Piece& line, const SaidSource& said) {
    if (!said.url.empty() && !is_url(said.url)) return take_relative(line, said);
    const Source there = record_.source.value_or(Source{});
    const bool other_name = !said.name.empty() && there.name && *there.name != said.name;
    const bool other_url = !said.url.empty() && there.url && *there.url != said.url;
    if (other_name && said.url.empty()) return false;
    date(line, record_.published, "/published", said.published);
    date(line, record_.updated, "/updated", said.updated);
    if (!said.url.empty() && !there.url) url(line, said.url);
    if (!other_name && !other_url && !said.name.empty()) name(line, said.name);
    const bool said_below = !said.sources.empty() && said.sources.front().href == said.url;
    if ((other_name || other_url) && !said_below) links(line, {{said.url, said.name, 0, 0}}, rel_);
    for (const std::string& each : said.authors) author(line, each);
    links(line, said.sources, rel_);
    links(line, said.others, std::nullopt);
    return true;
}

/// A link that leads somewhere from the place of the document is no address of a source.
bool SourceFields::take_relative(const Piece& line, SaidSource said) {
    const bool said_below = !said.sources.empty() && said.sources.front().href == said.url;
    if (!said_below) said.sources.insert(said.sources.begin(), {said.url, said.name, 0, 0});
    said.url.clear();
    return take(line, said);
}

void SourceFields::url(const Piece& line, const std::string& url) {
    source().url = url;
    places_.value("/source/url", line, url, "href");
}

Source& SourceFields::source() {
    if (!record_.source) record_.source.emplace();
    return *record_.source;
}

void SourceFields::name(const Piece& line, const std::string& name) {
    source().name = name;
    places_.value("/source/name", line, name);
}

void SourceFields::author(const Piece& line, const std::string& author) {
    std::vector<std::string>& authors = source().authors;
    if (std::find(authors.begin(), authors.end(), author) != authors.end()) return;
    places_.value(fmt::format("/source/authors/{}", authors.size()), line, author);
    authors.push_back(author);
}

void SourceFields::date(const Piece& line, std::optional<Date>& field, const char* path,
                        const std::optional<Date>& said) {
    if (field || !said) return;
    field = said;
    places_.value(path, line, said->raw.value_or(said->value.value_or("")));
}

void SourceFields::links(const Piece& line, const std::vector<TextLink>& links, std::optional<LinkRel> rel) {
    for (const TextLink& link : links) {
        const std::string path = fmt::format("/links/{}", record_.links.size());
        places_.value(path + "/href", line, link.href, "href");
        if (!link.words.empty()) places_.value(path + "/text", line, link.words);
        Link& made = record_.links.emplace_back();
        made.href = link.href;
        if (!link.words.empty()) made.text = link.words;
        made.rel = rel;
    }
}

}  // namespace digestkit::outline
