// SPDX-License-Identifier: MIT
// Fields of front matter, and what a test sees of them.
#pragma once

#include <string>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/pandoc/fields.h"
#include "lib/yamlio/parse.h"
#include "tests/support/catch.h"

namespace pandoc_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a header of tests only

struct Read {
    pandoc::Fields fields;
    std::string rules;
    std::vector<Diagnostic> found;
};

inline Read read(const std::string& yaml) {
    Collector sink;
    const auto map = yamlio::parse(yaml, {2, 1, 4}, "a.md", {}, sink);
    INFO(yaml);
    REQUIRE(map);
    REQUIRE(map->is_map());
    Read read;
    read.fields = pandoc::read_fields(*map, "a.md", true, sink);
    read.found = std::move(sink.found);
    for (const Diagnostic& each : read.found)
        read.rules += (read.rules.empty() ? "" : " ") + std::string(each.rule->id);
    return read;
}

/// Of what no finding is made.
inline pandoc::Fields good(const std::string& yaml) {
    Read made = read(yaml);
    INFO(yaml);
    CHECK(made.rules.empty());
    return std::move(made.fields);
}

inline std::string shown(const Extras& extras) {
    std::string text;
    for (const Extra& extra : extras) text += (text.empty() ? "" : " ") + extra.name + "=" + extra.json;
    return text;
}

inline std::string shown(const std::vector<Tag>& tags) {
    std::string text;
    for (const Tag& tag : tags) text += (text.empty() ? "" : "|") + tag.text;
    return text;
}

/// "paragraph:text" or "item[label]:text" for each block.
inline std::string shown(const Section& section) {
    std::string text;
    for (const Block& block : section.blocks) {
        text += text.empty() ? "" : " / ";
        text += block.type == BlockType::item ? "item" : "paragraph";
        if (block.depth > 0) text += std::to_string(block.depth);
        if (block.label) text += "[" + *block.label + "]";
        text += ":" + block.text.plain();
    }
    return text;
}

inline std::string at(const pandoc::Fields& fields, const std::string& path) {
    const Span span = fields.places.find(path);
    return std::to_string(span.begin.line) + ":" + std::to_string(span.begin.column);
}

}  // namespace pandoc_tests
