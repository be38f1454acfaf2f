// SPDX-License-Identifier: MIT
#include "lib/formats/text/compose.h"

#include "lib/formats/text/lines.h"
#include "lib/outline/labels.h"
#include "lib/unicode/utf8.h"

namespace digestkit::text {
namespace {

void use_crlf(std::string& out) {
    std::string converted;
    converted.reserve(out.size() + out.size() / 32);
    for (const char c : out) {
        if (c == '\n') converted += '\r';
        converted += c;
    }
    out = std::move(converted);
}

}  // namespace

void compose_plain(const Record& record, const Layout& layout, std::string& out) {
    out.clear();
    if (layout.bom) out += byte_order_mark;
    if (layout.variant == LayoutVariant::page) {
        compose_page(record, out);
    } else {
        compose_labelled(record, out);
    }
    if (!layout.final_newline && out.ends_with('\n')) out.pop_back();
    if (layout.eol == LineEnd::crlf) use_crlf(out);
}

bool continues_panel(const std::vector<Section>& sections, std::size_t index) {
    const Section& section = sections[index];
    return index > 0 && !section.label && section.provenance && sections[index - 1].provenance &&
           section.kind == sections[index - 1].kind;
}

std::string made_section_label(const Section& section, LayoutVariant variant) {
    if (variant == LayoutVariant::labelled) return outline::make_label(section.kind, section.lang);
    if (section.kind == SectionKind::translation) return "Full Translation";
    return outline::make_label(section.kind, {});
}

void compose_item(const Block& block, std::size_t indent, std::string_view own_marker, std::string& out) {
    out.append(indent, ' ');
    std::string_view marker = block.ordered ? std::string_view("1.") : own_marker;
    if (block.ordered && block.number) marker = *block.number;
    if (!block.ordered && block.marker) marker = *block.marker;
    out += marker;
    if (!marker.ends_with("、") && marker != "・") out += ' ';
    if (block.label) {
        out += *block.label;
        out += block.sep;
    }
    std::string_view text = block.text.plain();
    while (true) {
        const std::size_t end = text.find('\n');
        out += text.substr(0, end);
        out += '\n';
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
        out.append(indent + 2, ' ');
    }
}

void compose_line(std::string_view text, std::string& out) {
    if (!text.empty()) {
        const char first = text[0];
        if (first == '-' || first == '=' || first == '*' || first == '\f' || first == '\xE2') {
            Line line;
            if (LineCutter(text, true).cut(0, line) && line.kind == LineKind::separator) out += ' ';
        }
    }
    out += text;
    out += '\n';
}

}  // namespace digestkit::text
