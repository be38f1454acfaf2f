// SPDX-License-Identifier: MIT
#include "lib/formats/json/record_parser.h"

#include <algorithm>

#include "lib/diag/rules_jsn.h"
#include "lib/model/names.h"

namespace digestkit::json {

namespace {

/// `record_members` and `records`, which no record has.
constexpr auto record_or_digest_members = [] {
    std::array<std::string_view, record_members.size() + 1> names{};
    std::copy(record_members.begin(), record_members.end(), names.begin());
    names.back() = records_name;
    return names;
}();

}  // namespace

void RecordParser::record(Record& out, Digests digests) {
    constexpr std::size_t records = record_members.size();
    parser_.cursor().peek();
    const std::size_t begin = parser_.cursor().at();
    Object object(parser_, record_or_digest_members, &out.extras);
    while (object.next()) {
        const auto member = object.member<std::size_t>();
        if (member != records) {
            record_member(static_cast<RecordMember>(member), out);
        } else if (digests == Digests::stop_at) {
            is_digest_ = true;
            return;
        } else {
            parser_.report(rules::jsn::unknown_member, object.name_of(records),
                           "a record has no member \"records\": a digest stands alone in its file");
            parser_.cursor().skip();
            parser_.take_notes();
        }
    }
    if (parser_.wants_places()) parser_.place({begin, parser_.cursor().at()});
}

void RecordParser::record_member(RecordMember member, Record& out) {
    switch (member) {
        case RecordMember::id:
            return parser_.key([&] { parser_.optional_string(out.id); });
        case RecordMember::title:
            return parser_.text(out.title.emplace());
        case RecordMember::alt_titles:
            for (Elements each(parser_); each.next();) alt_title(out.alt_titles.emplace_back());
            return;
        case RecordMember::source:
            return source(out.source.emplace());
        case RecordMember::published:
            return parser_.date(out.published.emplace());
        case RecordMember::updated:
            return parser_.date(out.updated.emplace());
        case RecordMember::lang:
            return parser_.language(out.lang);
        case RecordMember::badges:
            for (Elements each(parser_); each.next();) parser_.string(out.badges.emplace_back());
            return;
        case RecordMember::tags:
            for (Elements each(parser_); each.next();) tag(out.tags.emplace_back());
            return;
        case RecordMember::links:
            for (Elements each(parser_); each.next();) link(out.links.emplace_back());
            return;
        case RecordMember::sections:
            for (Elements each(parser_); each.next();) section(out.sections.emplace_back());
            return;
        case RecordMember::layout:
            return layout(out.layout.emplace());
    }
}

void RecordParser::head_member(HeadMember member, Head& out) {
    switch (member) {
        case HeadMember::title:
            return parser_.text(out.title.emplace());
        case HeadMember::date:
            return parser_.date(out.date.emplace());
        case HeadMember::lang:
            return parser_.language(out.lang);
        case HeadMember::records:
            return;  // the list is read by the document, record by record
    }
}

void RecordParser::alt_title(AltTitle& out) {
    Object object(parser_, alt_title_members);
    while (object.next()) {
        if (object.member<AltTitleMember>() == AltTitleMember::text) {
            parser_.text(out.text);
        } else {
            parser_.language(out.lang);
        }
    }
    object.require({AltTitleMember::text});
}

void RecordParser::source(Source& out) {
    Object object(parser_, source_members);
    while (object.next()) {
        switch (object.member<SourceMember>()) {
            case SourceMember::name:
                parser_.optional_string(out.name);
                break;
            case SourceMember::url:
                parser_.key([&] { parser_.url(out.url.emplace()); });
                break;
            case SourceMember::authors:
                for (Elements each(parser_); each.next();) parser_.string(out.authors.emplace_back());
                break;
        }
    }
}

void RecordParser::tag(Tag& out) {
    if (parser_.cursor().peek() == jsonio::Type::string) {
        parser_.string(out.text);
        return;
    }
    Object object(parser_, tag_members);
    while (object.next()) {
        if (object.member<TagMember>() == TagMember::text) {
            parser_.string(out.text);
        } else {
            parser_.optional_string(out.scheme);
        }
    }
    object.require({TagMember::text});
}

void RecordParser::link(Link& out) {
    Object object(parser_, link_members);
    while (object.next()) {
        switch (object.member<LinkMember>()) {
            case LinkMember::href:
                parser_.string(out.href);
                break;
            case LinkMember::text:
                parser_.optional_string(out.text);
                break;
            case LinkMember::rel:
                parser_.one_of(link_rel_names, out.rel.emplace());
                break;
            case LinkMember::lang:
                parser_.language(out.lang);
                break;
        }
    }
    object.require({LinkMember::href});
}

}  // namespace digestkit::json
