// SPDX-License-Identifier: MIT
#include "lib/pandoc/fields.h"

#include <fmt/core.h>

#include <algorithm>

#include "lib/base/url.h"
#include "lib/diag/rules_pan.h"
#include "lib/diag/sinks.h"
#include "lib/jsonio/emitter.h"
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

/// The links of a value, and whether they are all of it.
struct LinksOfText {
    std::vector<SaidLink> links;
    bool alone = true;
};

LinksOfText links_of(const Text& text) {
    LinksOfText found;
    for (const Text::Run& run : text.runs()) {
        if (!run.marks.href) {
            found.alone =
                found.alone && run.text.find_first_not_of(" \t\n,;|/()[]") == std::string_view::npos;
        } else if (!found.links.empty() && found.links.back().href == *run.marks.href) {
            found.links.back().text += run.text;
        } else {
            found.links.push_back({*run.marks.href, std::string(run.text)});
        }
    }
    for (SaidLink& link : found.links) {
        if (trimmed(link.text) == link.href) link.text.clear();
    }
    return found;
}

Link made_link(const SaidLink& said, std::optional<LinkRel> rel) {
    return {said.href, said.text.empty() ? std::nullopt : std::optional(said.text), rel, {}};
}

/// A value with links in it. False: the line is text.
bool add_linked(FieldReader& reader, Key key, const LinksOfText& found, const yamlio::Value& value) {
    const auto is_good = [](const SaidLink& link) { return is_url(link.href); };
    if (!std::all_of(found.links.begin(), found.links.end(), is_good)) return false;
    const SaidLink& first = found.links.front();
    switch (key) {
        case Key::url:
            if (!found.alone) return false;
            for (const SaidLink& each : found.links) {
                reader.url(each.href, value);
                if (!each.text.empty()) reader.link(made_link(each, LinkRel::source), value);
            }
            return true;
        case Key::source:
            if (found.links.size() > 1 && !found.alone) return false;
            reader.url(first.href, value);
            if (found.links.size() == 1 && trimmed(value.text) != first.href) reader.name(value.text, value);
            if (found.links.size() > 1 && !first.text.empty()) reader.name(first.text, value);
            for (std::size_t i = 1; i < found.links.size(); ++i)
                reader.link(made_link(found.links[i], LinkRel::source), value);
            return true;
        case Key::links:
        case Key::discussion:
            if (!found.alone) return false;
            for (const SaidLink& each : found.links) {
                const bool discussion = key == Key::discussion;
                reader.link(made_link(each, discussion ? std::optional(LinkRel::discussion) : std::nullopt),
                            value);
            }
            return true;
        case Key::author:
            if (reader.take({Key::author, {}, {}, {}}, value) != Fit::whole) return false;
            for (const SaidLink& each : found.links) reader.link(made_link(each, std::nullopt), value);
            return true;
        default:
            return false;
    }
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

bool is_date(Key key) {
    return key == Key::published || key == Key::updated || key == Key::generated;
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

    FieldReader reader(fields, file, sink);
    const LinksOfText found = links_of(line.value);
    const bool taken = found.links.empty() || key.key == Key::tags || key.key == Key::title
                           ? reader.take(key, value) == Fit::whole
                           : add_linked(reader, key.key, found, value);
    reader.settle();
    if (!taken) return false;
    if (!is_of_head(key, value))
        add_unknown(fields.others, fields.others_names, std::string(trimmed(line.key)),
                    jsonio::string_token(value.text), Owner::digest);
    return true;
}

}  // namespace digestkit::pandoc
