// SPDX-License-Identifier: MIT
#include "lib/pandoc/fields.h"

#include <fmt/core.h>

#include <algorithm>

#include "lib/base/url.h"
#include "lib/diag/rules_pan.h"
#include "lib/diag/sinks.h"
#include "lib/jsonio/emitter.h"
#include "lib/outline/said_source.h"
#include "lib/outline/sentence.h"
#include "lib/pandoc/field_reader.h"
#include "lib/pandoc/keys.h"
#include "lib/pandoc/said_date.h"
#include "lib/pandoc/unknown_keys.h"
#include "lib/pandoc/value_forms.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

namespace {

std::string_view expected_of(Key key) {
    switch (key) {
        case Key::title:
            return "a text, or a map of languages and texts";
        case Key::url:
            return "a URL";
        case Key::source:
            return "a name, a URL, or a map of name, url and authors";
        case Key::author:
            return "names, or maps with a name";
        case Key::published:
        case Key::updated:
        case Key::generated:
            return "a date";
        case Key::lang:
            return "a language tag as en or zh-Hans";
        case Key::tags:
        case Key::badges:
            return "words";
        case Key::links:
        case Key::discussion:
            return "URLs, or maps with a url";
        case Key::section:
            return "a text, a list of texts, or a map of languages";
        default:
            return "a text";
    }
}

/// What a digest has a field of its own for.
bool is_of_head(const KeyMeaning& key, const yamlio::Value& value) {
    return value.is_scalar() &&
           ((key.key == Key::title && key.lang.empty()) || key.key == Key::published || key.key == Key::lang);
}

bool is_date(Key key) {
    return key == Key::published || key == Key::updated || key == Key::generated;
}

/// Of a key that there was before; `published: true` answers a question.
bool is_second_date(Key key, const yamlio::Value& value) {
    return is_date(key) && value.is_scalar() && !is_word(value) && read_said_date(value.text).readable();
}

class MapReader {
  public:
    MapReader(Fields& fields, const std::string& file, Sink& sink)
        : fields_(fields), file_(file), sink_(sink), reader_(fields, file, sink) {}

    void read(const yamlio::Value& map) {
        for (const yamlio::Member& member : map.members) read_member(member);
        reader_.settle();
    }

  private:
    void read_member(const yamlio::Member& member) {
        if (says_nothing(member.value)) return;
        const KeyMeaning key = read_key(member.key);
        if (key.key == Key::unknown) {
            keep(member);
            return add_unknown(fields_.others, fields_.others_names, member.key, json_of(member.value),
                               Owner::digest);
        }
        const Fit fit = reader_.take(key, member.value);
        if (fit == Fit::none) {
            sink_.report(diagnose(rules::pan::value_unfit,
                                  fmt::format("{} is not what its key says: expected {}", quoted(member.key),
                                              expected_of(key.key)),
                                  {file_, {}, member.value.begin, member.value.end}));
        }
        if (fit == Fit::part && is_second_date(key.key, member.value)) {
            sink_.report(
                diagnose(rules::pan::key_twice,
                         quoted(member.key) +
                             " is another date of what a key above says: kept among the unknown members",
                         {file_, {}, member.key_at, member.value.end}));
        }
        if (fit != Fit::whole) keep(member);
        const bool titled = key.key == Key::title && std::exchange(titled_, true);
        if (fit != Fit::whole || titled || !is_of_head(key, member.value))
            add_unknown(fields_.others, fields_.others_names, member.key, json_of(member.value),
                        Owner::digest);
    }

    void keep(const yamlio::Member& member) {
        Extras& extras = fields_.record.extras;
        if (fields_.wants_places)
            fields_.places.add(fmt::format("/extras/{}", extras.size()), member.key_at, member.value.end);
        add_unknown(extras, fields_.extras_names, member.key, json_of(member.value), Owner::record);
    }

    Fields& fields_;
    const std::string& file_;
    Sink& sink_;
    FieldReader reader_;
    bool titled_ = false;
};

Link made_link(const outline::TextLink& said, std::optional<LinkRel> rel) {
    return {said.href, said.words.empty() ? std::nullopt : std::optional(said.words), rel, {}};
}

/// A name, an address, or links, with a date behind them or not. False: the line is text.
bool add_source(FieldReader& reader, const Record& record, const Text& text, const yamlio::Value& at) {
    if (is_url(read_said_link(at.text).href)) return reader.take({Key::source, {}, {}, {}}, at) == Fit::whole;
    const auto said = outline::read_source_line(text, outline::CutDate::apart, record.published);
    if (!said || said->is_text || (!said->url.empty() && !is_url(said->url))) return false;
    if (const auto& date = said->published) {
        const std::string printed = date->raw ? *date->raw : date->value.value_or("");
        reader.take({Key::published, {}, {}, {}}, scalar_of(printed, at));
    }
    if (!said->url.empty()) reader.url(said->url, at);
    if (!said->name.empty()) reader.name(said->name, at);
    for (const outline::TextLink& each : said->sources) reader.link(made_link(each, LinkRel::source), at);
    return true;
}

/// Where there is nothing but links, each of them names one.
yamlio::Value names_of(const outline::TextLinks& found, const yamlio::Value& value) {
    if (!found.are_all()) return value;
    yamlio::Value list;
    list.kind = yamlio::Kind::list;
    for (const outline::TextLink& link : found.links)
        list.items.push_back(scalar_of(link.words.empty() ? link.href : link.words, value));
    return list;
}

/// A value with links in it. False: the line is text.
bool add_linked(FieldReader& reader, const KeyMeaning& key, const outline::TextLinks& found,
                const yamlio::Value& value) {
    const auto add = [&](std::optional<LinkRel> rel) {
        for (const outline::TextLink& each : found.links) reader.link(made_link(each, rel), value);
    };
    const auto is_good = [](const outline::TextLink& link) { return is_url(link.href); };
    if (key.key == Key::tags) {  // pages of a site, which may be of this one
        if (reader.take(key, names_of(found, value)) != Fit::whole) return false;
        add(std::nullopt);
        return true;
    }
    if (!std::all_of(found.links.begin(), found.links.end(), is_good)) return false;
    switch (key.key) {
        case Key::title:
        case Key::published:
        case Key::updated:
            if (reader.take(key, value) != Fit::whole) return false;
            for (const outline::TextLink& each : found.links) reader.url(each.href, value);
            return true;
        case Key::url:
            if (!found.alone) return false;
            for (const outline::TextLink& each : found.links) {
                reader.url(each.href, value);
                if (!each.words.empty()) reader.link(made_link(each, LinkRel::source), value);
            }
            return true;
        case Key::links:
        case Key::discussion:
            if (!found.alone) return false;
            add(key.key == Key::discussion ? std::optional(LinkRel::discussion) : std::nullopt);
            return true;
        case Key::author:
            if (reader.take(key, names_of(found, value)) != Fit::whole) return false;
            add(std::nullopt);
            return true;
        default:
            return false;
    }
}

/// Words of the longest part between commas.
std::ptrdiff_t longest_part(const std::string& value) {
    std::ptrdiff_t most = 0;
    for (std::string_view part : cut_tags(value)) {
        part = trimmed(part);
        most = std::max(most, std::count(part.begin(), part.end(), ' ') + 1);
    }
    return most;
}

/// "Tags: are pieces of metal, that hang on a chain" has none; a list that ends in a dot has some.
bool is_sentence(Key key, const std::string& value) {
    constexpr std::ptrdiff_t fewest_words = 4, most_words_of_tag = 6;
    const bool list = key == Key::author || key == Key::tags;
    const bool named =
        list || key == Key::badges || key == Key::id || key == Key::provider || key == Key::model;
    if (!named) return false;
    const bool full_stop = value.find("。") != std::string::npos;  // where words have no blanks between them
    if (list && !full_stop && longest_part(value) < fewest_words) return false;
    return outline::reads_as_sentence(value) ||
           (key == Key::tags && value.front() != '#' && longest_part(value) > most_words_of_tag);
}

/// A field that there is but once, and is there.
bool is_there(const Fields& fields, Key key) {
    const Record& record = fields.record;
    switch (key) {
        case Key::id:
            return record.id.has_value();
        case Key::source:
            return record.source && record.source->name;
        case Key::published:
            return record.published.has_value();
        case Key::updated:
            return record.updated.has_value();
        case Key::lang:
            return !record.lang.empty();
        case Key::provider:
            return fields.provenance && fields.provenance->provider;
        case Key::model:
            return fields.provenance && fields.provenance->model;
        case Key::generated:
            return fields.provenance && fields.provenance->generated;
        default:
            return false;
    }
}

}  // namespace

Fields read_fields(const yamlio::Value& map, const std::string& file, bool wants_places, Sink& sink) {
    Fields fields;
    fields.wants_places = wants_places;
    MapReader(fields, file, sink).read(map);
    return fields;
}

bool add_field(Fields& fields, const FieldLine& line, const std::string& file, Sink& sink) {
    const KeyMeaning key = read_key(line.key);
    yamlio::Value value;
    value.kind = yamlio::Kind::scalar;
    value.text = std::string(trimmed(line.value.plain()));
    value.begin = line.begin;
    value.end = line.end;
    if (key.key == Key::unknown || key.key == Key::section || value.text.empty() || is_there(fields, key.key))
        return false;
    if (is_date(key.key) && read_said_date(value.text).fault == &rules::pan::no_date) return false;
    if (is_sentence(key.key, value.text)) return false;

    FieldReader reader(fields, file, sink);
    const outline::TextLinks found = outline::links_of(line.value);
    bool taken = false;
    if (key.key == Key::source) {
        taken = add_source(reader, fields.record, line.value, value);
    } else {
        taken = found.links.empty() ? reader.take(key, value) == Fit::whole
                                    : add_linked(reader, key, found, value);
    }
    reader.settle();
    if (!taken) return false;
    if (!is_of_head(key, value))
        add_unknown(fields.others, fields.others_names, std::string(trimmed(line.key)),
                    jsonio::string_token(value.text), Owner::digest);
    return true;
}

}  // namespace digestkit::pandoc
