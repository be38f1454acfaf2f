// SPDX-License-Identifier: MIT
#include "lib/pandoc/unknown_keys.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "lib/jsonio/emitter.h"

namespace digestkit::pandoc {

namespace {

using jsonio::Emitter;

/// An object with `records` is a digest, whatever else it has.
constexpr std::string_view names_of_record[] = {"id",       "title",  "alt_titles", "source", "published",
                                                "updated",  "lang",   "badges",     "tags",   "links",
                                                "sections", "layout", "records"};
constexpr std::string_view names_of_digest[] = {"title", "date", "lang", "records"};

std::size_t digits_from(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at;
}

/// RFC 8259 §6.
bool is_json_number(std::string_view text) {
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = digits_from(text, at);
    if (whole == at || (text[at] == '0' && whole > at + 1)) return false;
    at = whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t end = digits_from(text, at + 1);
        if (end == at + 1) return false;
        at = end;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        const std::size_t end = digits_from(text, at);
        if (end == at) return false;
        at = end;
    }
    return at == text.size();
}

void write(const yamlio::Value& value, Emitter& out) {
    switch (value.kind) {
        case yamlio::Kind::null:
            return out.raw("null");
        case yamlio::Kind::scalar: {
            const bool token =
                value.plain && (value.text == "true" || value.text == "false" || is_json_number(value.text));
            return token ? out.raw(value.text) : out.string(value.text);
        }
        case yamlio::Kind::list:
            out.begin_array();
            for (const yamlio::Value& item : value.items) write(item, out);
            return out.end_array();
        case yamlio::Kind::map:
            out.begin_object();
            for (const yamlio::Member& member : value.members) {
                out.name(member.key);
                write(member.value, out);
            }
            return out.end_object();
    }
}

bool is_member(std::string_view name, Owner owner) {
    const auto in = [name](const auto& names) {
        return std::find(std::begin(names), std::end(names), name) != std::end(names);
    };
    return owner == Owner::record ? in(names_of_record) : in(names_of_digest);
}

}  // namespace

std::string json_of(const yamlio::Value& value) {
    Emitter out(jsonio::Style::compact);
    write(value, out);
    return out.take();
}

void add_unknown(Extras& extras, std::unordered_set<std::string>& taken, std::string name, std::string json,
                 Owner owner) {
    while (is_member(name, owner) || taken.count(name) != 0) name.insert(0, "x-");
    taken.insert(name);
    extras.push_back({std::move(name), std::move(json)});
}

}  // namespace digestkit::pandoc
