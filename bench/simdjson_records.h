// SPDX-License-Identifier: MIT
// The rival of our JSON reader: what a careful program writes over simdjson's DOM to get the same Records
// from NDJSON that it knows to be good. It checks types but neither dates nor languages, finds no duplicate
// names, and has no positions; it is given the benefit of all that.
#pragma once

#include <simdjson.h>

#include <stdexcept>
#include <string>
#include <string_view>

#include "lib/formats/format.h"
#include "lib/model/names.h"

namespace digestkit::bench {

using Dom = simdjson::dom::element;

inline std::string dom_string(Dom element) {
    return std::string(std::string_view(element));
}

inline Date dom_date(Dom element) {
    Date date;
    if (element.is_string()) {
        date.value = dom_string(element);
        return date;
    }
    for (const auto field : simdjson::dom::object(element)) {
        (field.key == "value" ? date.value : date.raw) = dom_string(field.value);
    }
    return date;
}

inline Text dom_text(Dom element) {
    if (element.is_string()) return Text(dom_string(element));
    Text text;
    for (const Dom run : simdjson::dom::array(element)) {
        if (run.is_string()) {
            text.append(std::string_view(run));
            continue;
        }
        std::string_view plain;
        Marks marks;
        for (const auto field : simdjson::dom::object(run)) {
            if (field.key == "text") plain = field.value;
            if (field.key == "strong") marks.strong = true;
            if (field.key == "emphasis") marks.emphasis = true;
            if (field.key == "code") marks.code = true;
            if (field.key == "href") marks.href = dom_string(field.value);
        }
        text.append(plain, marks);
    }
    return text;
}

inline Block dom_block(Dom element) {
    Block block;
    for (const auto field : simdjson::dom::object(element)) {
        const std::string_view key = field.key;
        if (key == "type")
            block.type = value_of<BlockType>(block_type_names, field.value).value();
        else if (key == "text")
            block.text = dom_text(field.value);
        else if (key == "label")
            block.label = dom_string(field.value);
        else if (key == "level")
            block.level = static_cast<std::uint8_t>(std::uint64_t(field.value));
        else if (key == "lang")
            block.lang = dom_string(field.value);
        else if (key == "sep")
            block.sep = dom_string(field.value);
        else if (key == "marker")
            block.marker = dom_string(field.value);
        else if (key == "ordered")
            block.ordered = bool(field.value);
        else if (key == "number")
            block.number = dom_string(field.value);
        else if (key == "depth")
            block.depth = static_cast<std::uint32_t>(std::uint64_t(field.value));
        else if (key == "code_lang")
            block.code_lang = dom_string(field.value);
        else
            throw std::runtime_error("unknown member of a block");
    }
    return block;
}

inline Provenance dom_provenance(Dom element) {
    Provenance provenance;
    for (const auto field : simdjson::dom::object(element)) {
        if (field.key == "provider")
            provenance.provider = dom_string(field.value);
        else if (field.key == "model")
            provenance.model = dom_string(field.value);
        else if (field.key == "generated")
            provenance.generated = dom_date(field.value);
        else
            provenance.raw = dom_string(field.value);
    }
    return provenance;
}

inline Section dom_section(Dom element) {
    Section section;
    for (const auto field : simdjson::dom::object(element)) {
        const std::string_view key = field.key;
        if (key == "kind")
            section.kind = value_of<SectionKind>(section_kind_names, field.value).value();
        else if (key == "label")
            section.label = dom_string(field.value);
        else if (key == "lang")
            section.lang = dom_string(field.value);
        else if (key == "provenance")
            section.provenance = dom_provenance(field.value);
        else if (key == "blocks") {
            for (const Dom block : simdjson::dom::array(field.value))
                section.blocks.push_back(dom_block(block));
        } else
            section.extras.push_back({std::string(key), simdjson::minify(field.value)});
    }
    return section;
}

inline Source dom_source(Dom element) {
    Source source;
    for (const auto field : simdjson::dom::object(element)) {
        if (field.key == "name")
            source.name = dom_string(field.value);
        else if (field.key == "url")
            source.url = dom_string(field.value);
        else
            for (const Dom author : simdjson::dom::array(field.value))
                source.authors.push_back(dom_string(author));
    }
    return source;
}

/// The members that the records of the bench have; any other stops the bench rather than being skipped.
inline Record dom_record(Dom element) {
    Record record;
    for (const auto field : simdjson::dom::object(element)) {
        const std::string_view key = field.key;
        if (key == "id")
            record.id = dom_string(field.value);
        else if (key == "title")
            record.title = dom_text(field.value);
        else if (key == "source")
            record.source = dom_source(field.value);
        else if (key == "published")
            record.published = dom_date(field.value);
        else if (key == "updated")
            record.updated = dom_date(field.value);
        else if (key == "lang")
            record.lang = dom_string(field.value);
        else if (key == "badges") {
            for (const Dom badge : simdjson::dom::array(field.value))
                record.badges.push_back(dom_string(badge));
        } else if (key == "sections") {
            for (const Dom section : simdjson::dom::array(field.value)) {
                record.sections.push_back(dom_section(section));
            }
        } else
            throw std::runtime_error("a member of a record that the bench does not have");
    }
    return record;
}

/// Lines of `text` one after the other, each handed to `records`.
inline void read_by_simdjson(const simdjson::padded_string& text, Records& records) {
    simdjson::dom::parser parser;
    simdjson::dom::document_stream stream = parser.parse_many(text);
    for (auto document : stream) records.record(dom_record(document.value()), Places{});
}

}  // namespace digestkit::bench
