// SPDX-License-Identifier: MIT
#include "lib/formats/json/section_writer.h"

#include "lib/formats/json/members.h"
#include "lib/formats/json/record_writer.h"
#include "lib/model/names.h"

namespace digestkit::json {

using jsonio::Emitter;

namespace {

void mark(Emitter& out, std::string_view name, bool is_set) {
    if (!is_set) return;
    out.name(name);
    out.boolean(true);
}

void write_provenance(Emitter& out, const Provenance& provenance) {
    out.begin_object();
    optional_string(out, "provider", provenance.provider);
    optional_string(out, "model", provenance.model);
    optional_date(out, "generated", provenance.generated);
    optional_string(out, "raw", provenance.raw);
    out.end_object();
}

void write_item(Emitter& out, const Block& item) {
    static const Block defaults;
    optional_string(out, "label", item.label);
    if (item.sep != defaults.sep) {
        out.name("sep");
        out.string(item.sep);
    }
    optional_string(out, "marker", item.marker);
    mark(out, "ordered", item.ordered);
    optional_string(out, "number", item.number);
    if (item.depth != 0) {
        out.name("depth");
        out.number(item.depth);
    }
}

/// Members that do not belong to the type are not written: the reader would refuse them.
void write_block(Emitter& out, const Block& block) {
    out.begin_object();
    out.name("type");
    out.string(name_of(block.type));
    if (block.type == BlockType::heading) {
        out.name("level");
        out.number(block.level);
    }
    if (block.type == BlockType::item) write_item(out, block);
    if (block.type == BlockType::code) optional_string(out, "code_lang", block.code_lang);
    string_unless_empty(out, "lang", block.lang);
    if (block.type != BlockType::rule) {
        out.name("text");
        write_text(out, block.text);
    }
    out.end_object();
}

void write_run(Emitter& out, const Text::Run& run) {
    if (run.marks.none()) {
        out.string(run.text);
        return;
    }
    out.begin_object();
    out.name("text");
    out.string(run.text);
    mark(out, "strong", run.marks.strong);
    mark(out, "emphasis", run.marks.emphasis);
    mark(out, "code", run.marks.code);
    optional_string(out, "href", run.marks.href);
    out.end_object();
}

bool is_section_member(std::string_view name) {
    return contains(section_members, name);
}

}  // namespace

void optional_string(Emitter& out, std::string_view name, const std::optional<std::string>& value) {
    if (!value) return;
    out.name(name);
    out.string(*value);
}

void string_unless_empty(Emitter& out, std::string_view name, const std::string& value) {
    if (value.empty()) return;
    out.name(name);
    out.string(value);
}

void optional_date(Emitter& out, std::string_view name, const std::optional<Date>& date) {
    if (!date) return;
    out.name(name);
    write_date(out, *date);
}

void write_text(Emitter& out, const Text& text) {
    if (text.is_plain()) {
        out.string(text.plain());
        return;
    }
    out.begin_array();
    for (const Text::Run& run : text.runs()) write_run(out, run);
    out.end_array();
}

void write_section(Emitter& out, const Section& section, Sink* sink) {
    out.begin_object();
    out.name("kind");
    out.string(name_of(section.kind));
    optional_string(out, "label", section.label);
    string_unless_empty(out, "lang", section.lang);
    if (section.provenance) {
        out.name("provenance");
        write_provenance(out, *section.provenance);
    }
    if (!section.blocks.empty()) {
        out.name("blocks");
        out.begin_array();
        for (const Block& block : section.blocks) write_block(out, block);
        out.end_array();
    }
    write_extras(out, section.extras, is_section_member, sink);
    out.end_object();
}

}  // namespace digestkit::json
