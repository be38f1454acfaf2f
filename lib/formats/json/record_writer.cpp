// SPDX-License-Identifier: MIT
#include "lib/formats/json/record_writer.h"

#include <fmt/format.h>

#include <set>

#include "lib/diag/rules_cnv.h"
#include "lib/formats/json/members.h"
#include "lib/formats/json/section_writer.h"
#include "lib/model/names.h"

namespace digestkit::json {

using jsonio::Emitter;

namespace {

void write_source(Emitter& out, const Source& source) {
    out.begin_object();
    optional_string(out, "name", source.name);
    optional_string(out, "url", source.url);
    if (!source.authors.empty()) {
        out.name("authors");
        out.begin_array();
        for (const std::string& author : source.authors) out.string(author);
        out.end_array();
    }
    out.end_object();
}

void write_alt_title(Emitter& out, const AltTitle& title) {
    out.begin_object();
    out.name("text");
    write_text(out, title.text);
    string_unless_empty(out, "lang", title.lang);
    out.end_object();
}

void write_tag(Emitter& out, const Tag& tag) {
    if (!tag.scheme) {
        out.string(tag.text);
        return;
    }
    out.begin_object();
    out.name("text");
    out.string(tag.text);
    optional_string(out, "scheme", tag.scheme);
    out.end_object();
}

void write_link(Emitter& out, const Link& link) {
    out.begin_object();
    out.name("href");
    out.string(link.href);
    optional_string(out, "text", link.text);
    if (link.rel) {
        out.name("rel");
        out.string(name_of(*link.rel));
    }
    string_unless_empty(out, "lang", link.lang);
    out.end_object();
}

void write_patch(Emitter& out, const Patch& patch) {
    out.begin_object();
    out.name("of");
    out.string(patch.of);
    out.name("hunks");
    out.begin_array();
    for (const Hunk& hunk : patch.hunks) {
        out.begin_array();
        out.number(hunk.line);
        out.number(hunk.removed);
        out.begin_array();
        for (const std::string& line : hunk.text) out.string(line);
        out.end_array();
        out.end_array();
    }
    out.end_array();
    out.end_object();
}

void write_layout(Emitter& out, const Layout& layout) {
    out.begin_object();
    out.name("variant");
    out.string(name_of(layout.variant));
    if (layout.eol != LineEnd::lf) {
        out.name("eol");
        out.string(name_of(layout.eol));
    }
    if (layout.bom) {
        out.name("bom");
        out.boolean(true);
    }
    if (!layout.final_newline) {
        out.name("final_newline");
        out.boolean(false);
    }
    if (layout.patch) {
        out.name("patch");
        write_patch(out, *layout.patch);
    }
    out.end_object();
}

/// A list member, left out when empty.
template <typename Element, typename Write>
void write_list(Emitter& out, std::string_view name, const std::vector<Element>& elements, Write write) {
    if (elements.empty()) return;
    out.name(name);
    out.begin_array();
    for (const Element& element : elements) write(out, element);
    out.end_array();
}

bool is_record_member(std::string_view name) {
    return name == records_name || contains(record_members, name);
}

}  // namespace

void write_date(Emitter& out, const Date& date) {
    if (date.value && (!date.raw || date.raw == date.value)) {
        out.string(*date.value);
        return;
    }
    out.begin_object();
    optional_string(out, "value", date.value);
    optional_string(out, "raw", date.raw);
    out.end_object();
}

void write_extras(Emitter& out, const Extras& extras, bool (*is_known)(std::string_view), Sink* sink) {
    std::set<std::string_view> taken;
    for (std::size_t i = 0; i < extras.size(); ++i) {
        const Extra& extra = extras[i];
        if (!is_known(extra.name) && taken.insert(extra.name).second) {
            out.name(extra.name);
            out.raw(extra.json);
        } else if (sink != nullptr) {
            Diagnostic warning = diagnose(
                rules::cnv::extra_name_taken,
                fmt::format("the unknown member {} is left out: its name is taken", quoted(extra.name)), {});
            warning.path = fmt::format("/extras/{}", i);
            sink->report(std::move(warning));
        }
    }
}

void write_record(Emitter& out, const Record& record, Sink* sink) {
    out.begin_object();
    optional_string(out, "id", record.id);
    if (record.title) {
        out.name("title");
        write_text(out, *record.title);
    }
    write_list(out, "alt_titles", record.alt_titles, write_alt_title);
    if (record.source) {
        out.name("source");
        write_source(out, *record.source);
    }
    optional_date(out, "published", record.published);
    optional_date(out, "updated", record.updated);
    string_unless_empty(out, "lang", record.lang);
    write_list(out, "badges", record.badges, [](Emitter& to, const std::string& badge) { to.string(badge); });
    write_list(out, "tags", record.tags, write_tag);
    write_list(out, "links", record.links, write_link);
    write_list(out, "sections", record.sections,
               [sink](Emitter& to, const Section& section) { write_section(to, section, sink); });
    write_extras(out, record.extras, is_record_member, sink);
    if (record.layout) {
        out.name("layout");
        write_layout(out, *record.layout);
    }
    out.end_object();
}

}  // namespace digestkit::json
