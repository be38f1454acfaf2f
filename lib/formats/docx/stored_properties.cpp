// SPDX-License-Identifier: MIT
// Word keeps 255 units of UTF-16 of a property. Nobody says what becomes of blanks at its ends, of line ends,
// or of what looks like an escape of the office ("_x000D_", ECMA-376-1 §22.9.2.19), so no property has any.
#include "lib/formats/docx/stored_properties.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "lib/base/count_bytes.h"
#include "lib/base/room.h"
#include "lib/formats/docx/names.h"
#include "lib/formats/docx/package_parts.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"
#include "lib/xmlio/escape.h"
#include "lib/zipio/crc32.h"

namespace digestkit::docx {

namespace {

void append_escape(std::string& out, char32_t c) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
}

/// U+FFFE and U+FFFF, of which XML can hold neither.
bool is_noncharacter(char32_t c) {
    return c == 0xFFFE || c == 0xFFFF;
}

/// `json`, which has no line ends, so that neither XML nor an office takes some of it for something else.
void append_safe(std::string& out, std::string_view json) {
    if (json.find("_x") == std::string_view::npos && json.find("\xEF\xBF") == std::string_view::npos) {
        out += json;
        return;
    }
    for (std::size_t at = 0, length = 0; at < json.size(); at += length) {
        const CodePoint c = code_point_at(json, at);
        length = c.length;
        if (is_noncharacter(c.value) || json.substr(at, 2) == "_x")
            append_escape(out, c.value);
        else
            out += json.substr(at, length);
    }
}

/// Bytes of the characters at the front of `text` that make `units` units of UTF-16, or one more.
std::size_t front_length(std::string_view text, std::size_t units) {
    const auto begins_pair = [](char byte) { return static_cast<unsigned char>(byte) >= 0xF0; };
    std::size_t length = 0;
    while (units > 0 && length < text.size()) {
        const std::string_view next = text.substr(length, units);
        length += next.size();
        units -= std::min(units, count_code_points(next) + count_bytes(next, begins_pair));
    }
    while (length < text.size() && is_continuation(text[length])) ++length;
    return length;
}

std::size_t before(std::string_view text, std::size_t at) {
    do --at;
    while (is_continuation(text[at]));
    return at;
}

bool is_blank_at(std::string_view text, std::size_t at) {
    return is_blank(code_point_at(text, at).value);
}

}  // namespace

StoredProperties::StoredProperties()
    : text_(std::string(xml_declaration) +
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
            "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">\n") {
    add_property(version_property, "1");
}

void StoredProperties::begin_property(std::string_view name) {
    constexpr std::size_t first_id = 2;  // that [MS-OSHARED] 2.3.3.2.2.1 leaves free
    text_ += R"(<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid=")";
    text_ += std::to_string(first_id + properties_++);
    text_ += "\" name=\"";
    text_ += name;
    text_ += "\"><vt:lpwstr>";
}

void StoredProperties::end_property() {
    text_ += "</vt:lpwstr></property>\n";
}

void StoredProperties::add_property(std::string_view name, std::string_view value) {
    begin_property(name);
    text_ += value;  // ASCII without signs of XML
    end_property();
}

void StoredProperties::put(std::string_view json) {
    bytes_ += json.size();
    sum_ = zipio::crc32(json, sum_);
    xmlio::append_shown(text_, json);
}

void StoredProperties::begin_piece() {
    const std::string number = std::to_string(pieces_++);
    std::string name(property_prefix);
    if (number.size() < property_digits) name.append(property_digits - number.size(), '0');
    begin_property(name += number);
    put(begun_);
    begun_.clear();
}

void StoredProperties::add(std::string_view json) {
    while (!json.empty()) {
        const std::size_t line = std::min(json.find('\n'), json.size());
        append_safe(rest_, json.substr(0, line));
        json.remove_prefix(std::min(line + 1, json.size()));
    }
    cut();
}

/// All that fills properties goes into some. A blank at a cut becomes an escape, and the cut goes through it.
void StoredProperties::cut() {
    std::string_view left = rest_;
    make_room(text_, 2 * left.size());
    while (true) {
        std::size_t end = front_length(left, property_length - begun_.size());
        if (end >= left.size()) break;  // what comes next belongs here too
        begin_piece();
        const std::size_t last = before(left, end);
        const std::size_t blank = is_blank_at(left, last) ? last : end;
        if (is_blank_at(left, blank)) {
            const CodePoint c = code_point_at(left, blank);
            std::string escape;
            append_escape(escape, c.value);
            put(left.substr(0, blank));
            const std::size_t half = escape.size() / 2 + 1;
            put(std::string_view(escape).substr(0, half));
            begun_ = escape.substr(half);
            end = blank + c.length;
        } else {
            put(left.substr(0, end));
        }
        end_property();
        left.remove_prefix(end);
    }
    rest_.erase(0, rest_.size() - left.size());
}

std::string StoredProperties::finish(std::string_view lang) {
    if (!begun_.empty() || !rest_.empty()) {
        begin_piece();
        put(rest_);
        end_property();
    }
    add_property(count_property, std::to_string(pieces_));
    add_property(bytes_property, std::to_string(bytes_));
    add_property(sum_property, fmt::format("{:08x}", sum_));
    add_property(lang_property, lang);
    return std::move(text_) + "</Properties>\n";
}

}  // namespace digestkit::docx
