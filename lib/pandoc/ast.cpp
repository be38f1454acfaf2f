// SPDX-License-Identifier: MIT
#include "lib/pandoc/ast.h"

#include <fmt/format.h>

#include "lib/pandoc/names.h"
#include "lib/unicode/normal.h"
#include "lib/unicode/utf8.h"

namespace digestkit::pandoc {

namespace {

/// Characters of a value that pandoc's Markdown writer does not escape as every reader of Markdown
/// understands: as entities, which all of them do.
std::string_view entity_of(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '"':
            return "&quot;";
        case '\\':
            return "&#92;";
        case '`':  // behind a fence of backticks none may stand (CommonMark §4.5): all below would be code
            return "&#96;";
        case '\t':
            return "&#9;";
        case '\n':
            return "&#10;";
        case '\r':
            return "&#13;";
        default:
            return {};
    }
}

bool is_of_html(std::string_view key) {
    return key == keys::lang || key == "dir";
}

}  // namespace

std::string Ast::escaped(std::string_view value) const {
    if (notation_ != Notation::markdown) return std::string(value);
    const bool composed = is_nfc(value);  // as readers make it
    std::string safe;
    for (std::size_t at = 0; at < value.size();) {
        const CodePoint point = code_point_at(value, at);
        const std::string_view entity = entity_of(value[at]);
        if (!composed && point.value >= 0x80) {
            safe += fmt::format("&#{};", static_cast<std::uint32_t>(point.value));
        } else if (entity.empty()) {
            safe.append(value, at, point.length);
        }
        safe += entity;
        at += point.length;
    }
    return safe;
}

std::string Ast::braced(const Attributes& attributes) const {
    std::string all;
    for (const std::string& name : attributes.classes) all += " ." + name;
    for (const auto& [key, value] : attributes.keys)
        all += fmt::format(" {}=\"{}\"", key, escaped(escaped(value)));
    return all.empty() ? all : "{" + all.substr(1) + "}";
}

void Ast::write(const Attributes& attributes) {
    out_.begin_array();
    out_.string(attributes.id);
    out_.begin_array();
    for (const std::string& name : attributes.classes) out_.string(name);
    out_.end_array();
    out_.begin_array();
    for (const auto& [key, value] : attributes.keys) {
        out_.begin_array();
        out_.string(notation_ == Notation::html && !is_of_html(key) ? "data-" + key : key);
        out_.string(escaped(value));
        out_.end_array();
    }
    out_.end_array();
    out_.end_array();
}

void Ast::begin(std::string_view type) {
    out_.begin_object();
    out_.name("t");
    out_.string(type);
    out_.name("c");
}

Ast& Ast::opened(unsigned lists, bool object) {
    closers_.push_back({lists, object, false, {}});
    return *this;
}

Ast& Ast::open(std::string_view type) {
    begin(type);
    out_.begin_array();
    return opened(1);
}

Ast& Ast::open(std::string_view type, const Attributes& attributes) {
    begin(type);
    out_.begin_array();
    write(attributes);
    out_.begin_array();
    return opened(2);
}

Ast& Ast::header(unsigned level, const Attributes& attributes) {
    begin("Header");
    out_.begin_array();
    out_.number(level);
    write(attributes);
    out_.begin_array();
    return opened(2);
}

Ast& Ast::link(const Attributes& attributes, std::string_view target) {
    open("Link", attributes);
    closers_.back().link = true;
    closers_.back().target = target;
    return *this;
}

Ast& Ast::ordered_list(std::uint64_t start, bool parenthesis) {
    begin("OrderedList");
    out_.begin_array();
    out_.begin_array();
    out_.number(start);
    empty("Decimal");
    empty(parenthesis ? "OneParen" : "Period");
    out_.end_array();
    out_.begin_array();
    return opened(2);
}

Ast& Ast::item() {
    out_.begin_array();
    return opened(1, false);
}

Ast& Ast::close() {
    const Closer closer = std::move(closers_.back());
    closers_.pop_back();
    if (closer.link) {
        out_.end_array();
        out_.begin_array();
        out_.string(closer.target);
        out_.string("");
    }
    for (unsigned i = 0; i < closer.lists; ++i) out_.end_array();
    if (closer.object) out_.end_object();
    return *this;
}

Ast& Ast::empty(std::string_view type) {
    out_.begin_object();
    out_.name("t");
    out_.string(type);
    out_.end_object();
    return *this;
}

Ast& Ast::text(std::string_view type, std::string_view text) {
    begin(type);
    out_.string(text);
    out_.end_object();
    return *this;
}

Ast& Ast::code(std::string_view type, const Attributes& attributes, std::string_view text) {
    begin(type);
    out_.begin_array();
    Attributes twice = attributes;  // as in `braced`
    if (type == "CodeBlock") {
        for (auto& [key, value] : twice.keys) value = escaped(value);
    }
    write(twice);
    out_.string(text);
    out_.end_array();
    out_.end_object();
    return *this;
}

Ast& Ast::raw(std::string_view type, std::string_view format, std::string_view text) {
    begin(type);
    out_.begin_array();
    out_.string(format);
    out_.string(text);
    out_.end_array();
    out_.end_object();
    return *this;
}

// A table is [attributes, caption, columns, head, bodies, foot].

void Ast::open_table(std::size_t columns) {
    begin("Table");
    out_.begin_array();
    write({});
    out_.raw("[null,[]]");
    out_.begin_array();
    for (std::size_t i = 0; i < columns; ++i) out_.raw(R"([{"t":"AlignDefault"},{"t":"ColWidthDefault"}])");
    out_.end_array();
    out_.begin_array();
    write({});
    out_.begin_array();
}

void Ast::open_table_body() {
    out_.end_array();
    out_.end_array();
    out_.begin_array();
    out_.begin_array();
    write({});
    out_.number(0);
    out_.raw("[]");
    out_.begin_array();
}

void Ast::open_row() {
    out_.begin_array();
    write({});
    out_.begin_array();
}

void Ast::open_cell() {
    out_.begin_array();
    write({});
    empty("AlignDefault");
    out_.number(1);
    out_.number(1);
    out_.begin_array();
    open("Plain");
}

void Ast::close_cell() {
    close();
    out_.end_array();
    out_.end_array();
}

void Ast::close_row() {
    out_.end_array();
    out_.end_array();
}

void Ast::close_table() {
    out_.end_array();
    out_.end_array();
    out_.end_array();
    out_.raw(R"([["",[],[]],[]])");
    out_.end_array();
    out_.end_object();
}

}  // namespace digestkit::pandoc
