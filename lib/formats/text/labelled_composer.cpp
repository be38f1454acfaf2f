// SPDX-License-Identifier: MIT
// The labelled layout, written: a line a block, labels as kept or made from kind and language, the source
// last.
#include "lib/formats/text/compose.h"

namespace digestkit::text {
namespace {

void compose_block(const Block& block, std::string& out) {
    switch (block.type) {
        case BlockType::item:
            compose_item(block, std::size_t{2} * block.depth, "-", out);
            break;
        case BlockType::rule:
            out += " ---\n";  // indented: a rule, not the end of the record
            break;
        default:
            compose_line(block.text.plain(), out);
    }
}

void compose_source(const Record& record, std::string& out) {
    if (!record.source && record.links.empty()) return;
    out += "Source\n";
    if (record.source) {
        if (record.source->name) compose_line(*record.source->name, out);
        if (record.source->url) compose_line(*record.source->url, out);
    }
    for (const Link& link : record.links) compose_line(link.href, out);
}

}  // namespace

void compose_labelled(const Record& record, std::string& out) {
    if (record.title) compose_line(record.title->plain(), out);
    bool first = true;
    for (const Section& section : record.sections) {
        const bool leading =
            first && !section.label && section.kind == SectionKind::other && section.lang.empty();
        first = false;
        if (section.label) {
            compose_line(*section.label, out);
        } else if (!leading) {
            compose_line(made_section_label(section, LayoutVariant::labelled), out);
        }
        for (const Block& block : section.blocks) compose_block(block, out);
    }
    compose_source(record, out);
}

}  // namespace digestkit::text
