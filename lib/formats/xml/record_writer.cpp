// SPDX-License-Identifier: MIT
#include "lib/formats/xml/record_writer.h"

#include "lib/model/names.h"

namespace digestkit::xml {

namespace {

void write_date(Elements& elements, std::string_view name, const std::optional<Date>& date) {
    if (!date) return;
    elements.open(name).children();
    elements.string("value", date->value);
    elements.string("raw", date->raw);
    elements.close(name);
}

void write_extras(Elements& elements, const Extras& extras) {
    for (const Extra& extra : extras) {
        elements.open("extra").children();
        elements.string("name", std::string_view(extra.name));
        elements.string("json", std::string_view(extra.json));
        elements.close("extra");
    }
}

void write_source(Elements& elements, const Source& source) {
    elements.open("source").children();
    elements.string("name", source.name);
    elements.string("url", source.url);
    for (const std::string& author : source.authors) elements.string("author", std::string_view(author));
    elements.close("source");
}

void write_tag(Elements& elements, const Tag& tag) {
    elements.open("tag").children();
    elements.string("text", std::string_view(tag.text));
    elements.string("scheme", tag.scheme);
    elements.close("tag");
}

void write_link(Elements& elements, const Link& link) {
    elements.open("link");
    if (link.rel) elements.attribute("rel", name_of(*link.rel));
    elements.lang(link.lang).children();
    elements.string("href", std::string_view(link.href));
    elements.string("text", link.text);
    elements.close("link");
}

void write_item(Elements& elements, const Block& block) {
    static const Block defaults;
    elements.open("item");
    if (block.ordered) elements.attribute("ordered", "true");
    if (block.depth != 0) elements.attribute("depth", block.depth);
    elements.lang(block.lang).children();
    elements.string("label", block.label);
    if (block.sep != defaults.sep) elements.string("sep", std::string_view(block.sep));
    elements.string("marker", block.marker);
    elements.string("number", block.number);
    elements.open("text").content("text", block.text);
    elements.close("item");
}

void write_block(Elements& elements, const Block& block) {
    const std::string_view name = name_of(block.type);
    switch (block.type) {
        case BlockType::item:
            return write_item(elements, block);
        case BlockType::rule:
            return elements.open(name).lang(block.lang).nothing();
        case BlockType::code:
            elements.open(name).lang(block.lang).children();
            elements.string("code-lang", block.code_lang);
            elements.open("text").content("text", block.text);
            return elements.close(name);
        case BlockType::heading:
            return elements.open(name)
                .attribute("level", block.level)
                .lang(block.lang)
                .content(name, block.text);
        case BlockType::paragraph:
        case BlockType::quote:
        case BlockType::boilerplate:
            break;
    }
    elements.open(name).lang(block.lang).content(name, block.text);
}

void write_provenance(Elements& elements, const Provenance& provenance) {
    elements.open("provenance").children();
    elements.string("provider", provenance.provider);
    elements.string("model", provenance.model);
    write_date(elements, "generated", provenance.generated);
    elements.string("raw", provenance.raw);
    elements.close("provenance");
}

void write_section(Elements& elements, const Section& section) {
    elements.open("section").attribute("kind", name_of(section.kind)).lang(section.lang).children();
    elements.string("label", section.label);
    if (section.provenance) write_provenance(elements, *section.provenance);
    for (const Block& block : section.blocks) write_block(elements, block);
    write_extras(elements, section.extras);
    elements.close("section");
}

void write_patch(Elements& elements, const Patch& patch) {
    elements.open("patch").attribute("of", patch.of).children();
    for (const Hunk& hunk : patch.hunks) {
        elements.open("hunk").attribute("line", hunk.line).attribute("removed", hunk.removed).children();
        for (const std::string& text : hunk.text) elements.string("text", std::string_view(text));
        elements.close("hunk");
    }
    elements.close("patch");
}

void write_layout(Elements& elements, const Layout& layout) {
    elements.open("layout").attribute("variant", name_of(layout.variant));
    if (layout.eol != LineEnd::lf) elements.attribute("eol", name_of(layout.eol));
    if (layout.bom) elements.attribute("bom", "true");
    if (!layout.final_newline) elements.attribute("final-newline", "false");
    if (!layout.patch) return elements.nothing();
    elements.children();
    write_patch(elements, *layout.patch);
    elements.close("layout");
}

}  // namespace

void write_head(Elements& elements, const Head& head) {
    if (head.title) elements.open("title").content("title", *head.title);
    write_date(elements, "date", head.date);
    write_extras(elements, head.extras);
}

void write_record(Elements& elements, const Record& record) {
    elements.open("record").lang(record.lang).children();
    elements.string("id", record.id);
    if (record.title) elements.open("title").content("title", *record.title);
    for (const AltTitle& title : record.alt_titles)
        elements.open("alt-title").lang(title.lang).content("alt-title", title.text);
    if (record.source) write_source(elements, *record.source);
    write_date(elements, "published", record.published);
    write_date(elements, "updated", record.updated);
    for (const std::string& badge : record.badges) elements.string("badge", std::string_view(badge));
    for (const Tag& tag : record.tags) write_tag(elements, tag);
    for (const Link& link : record.links) write_link(elements, link);
    for (const Section& section : record.sections) write_section(elements, section);
    write_extras(elements, record.extras);
    if (record.layout) write_layout(elements, *record.layout);
    elements.close("record");
}

}  // namespace digestkit::xml
