// SPDX-License-Identifier: MIT
// Documents in memory, read as a Body, and what was read in lines that a test can name.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/docx/body.h"
#include "tests/support/catch.h"
#include "tests/support/docx_maker.h"

namespace body_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a header of tests only
using test::DocxMaker;

struct ReadBody {
    std::optional<docx::Body> body;
    std::vector<Diagnostic> found;

    /// "DOC-008 the message" of all findings.
    std::vector<std::string> findings() const {
        std::vector<std::string> lines;
        for (const Diagnostic& each : found) lines.push_back(std::string(each.rule->id) + " " + each.message);
        return lines;
    }
};

inline ReadBody read_bytes(const std::string& bytes, Changes changes = Changes::accept) {
    Input input = Input::memory("a.docx", bytes);
    ReadOptions options;
    options.changes = changes;
    Collector sink;
    std::optional<docx::Body> body = docx::read_body(input, options, sink);
    return {std::move(body), std::move(sink.found)};
}

inline ReadBody read_body_of(const std::string& body, Changes changes = Changes::accept) {
    DocxMaker maker;
    maker.body = body;
    return read_bytes(maker.bytes(), changes);
}

/// Runs with their marks: "plain **bold** //italic// `code` [text](href)".
inline std::string marked(const Text& text) {
    std::string out;
    for (const Text::Run& run : text.runs()) {
        std::string words(run.text);
        if (run.marks.code) words = "`" + words + "`";
        if (run.marks.emphasis) words = "//" + words + "//";
        if (run.marks.strong) words = "**" + words + "**";
        if (run.marks.href) words = "[" + words + "](" + *run.marks.href + ")";
        out += words;
    }
    return out;
}

/// "h2 text", "item 1. {label: }text", "code …"; paragraphs are only their text.
inline std::string line_of(const docx::Paragraph& paragraph) {
    const Block& block = paragraph.block;
    std::string line;
    switch (block.type) {
        case BlockType::heading:
            line = "h" + std::to_string(paragraph.shown_level) + " ";
            break;
        case BlockType::item:
            line = std::string(2 * block.depth, ' ') +
                   (block.number ? *block.number : block.marker.value_or("*")) + " ";
            break;
        case BlockType::quote:
            line = "> ";
            break;
        case BlockType::code:
            line = "code ";
            break;
        case BlockType::rule:
            line = "---";
            break;
        default:
            break;
    }
    if (block.label) line += "{" + *block.label + block.sep + "}";
    return line + marked(block.text);
}

inline std::vector<std::string> lines_of(const ReadBody& read) {
    REQUIRE(read.body);
    std::vector<std::string> lines;
    for (const docx::Paragraph& paragraph : read.body->paragraphs) lines.push_back(line_of(paragraph));
    return lines;
}

inline std::vector<std::string> lines_of(const std::string& body, Changes changes = Changes::accept) {
    return lines_of(read_body_of(body, changes));
}

using Lines = std::vector<std::string>;

inline std::string r(const std::string& text, const std::string& properties = {}) {
    return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") +
           "<w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}
inline std::string p(const std::string& content, const std::string& properties = {}) {
    return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + content + "</w:p>";
}

}  // namespace body_tests
