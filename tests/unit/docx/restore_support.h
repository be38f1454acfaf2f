// SPDX-License-Identifier: MIT
// What the tests of reading documents back need: records → a document → what stands in it, which a test may
// change as an editor would → records.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/docx/body.h"
#include "lib/formats/docx/docx.h"
#include "lib/formats/docx/restore.h"
#include "lib/formats/json/json.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

namespace restore_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a header of tests only
using Lines = std::vector<std::string>;

class Kept final : public Records {
  public:
    void head(Head head) override { kept_head = std::move(head); }
    void record(Record record, const Places&) override { records.push_back(std::move(record)); }
    Head kept_head;
    std::vector<Record> records;
};

struct Result {
    Head head;
    std::vector<Record> records;
    std::vector<Diagnostic> found;
    std::string way;  ///< of reading

    /// The ids of the rules of all findings, but for the way of reading.
    Lines rules() const {
        Lines ids;
        for (const Diagnostic& each : found) ids.emplace_back(each.rule->id);
        return ids;
    }
    /// The same with what they say.
    Lines messages() const {
        Lines lines;
        for (const Diagnostic& each : found) lines.push_back(std::string(each.rule->id) + " " + each.message);
        return lines;
    }
};

inline Result result_of(Kept& kept, Collector& sink) {
    Result result{std::move(kept.kept_head), std::move(kept.records), {}, {}};
    for (Diagnostic& each : sink.found) {
        if (each.rule->name == "way-of-reading") {
            result.way = each.message;
        } else {
            result.found.push_back(std::move(each));
        }
    }
    return result;
}

inline std::string write_document(const std::vector<Record>& records, const Head& head = {},
                                  const WriteOptions& options = {}) {
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    const auto writer = docx_format.open(output, options, sink);
    if (!head.empty()) writer->head(head);
    for (const Record& record : records) writer->record(record, {});
    writer->finish();
    return bytes;
}

inline docx::Body body_of(std::string_view bytes, const ReadOptions& options = {}) {
    Input input = Input::memory("test.docx", bytes);
    Collector sink;
    std::optional<docx::Body> body = docx::read_body(input, options, sink);
    REQUIRE(body);
    CHECK(sink.found.empty());
    return *std::move(body);
}

inline Result restored(docx::Body body, const ReadOptions& options = {}) {
    Kept kept;
    Collector sink;
    docx::restore(std::move(body), "test.docx", options, kept, sink);
    return result_of(kept, sink);
}

inline Result read_document(std::string_view bytes, const ReadOptions& options = {}) {
    Input input = Input::memory("test.docx", bytes);
    Kept kept;
    Collector sink;
    docx_format.read(input, options, kept, sink);
    return result_of(kept, sink);
}

inline Block block(BlockType type, const std::string& text) {
    Block result;
    result.type = type;
    result.text = Text(text);
    return result;
}

/// A record about one town: no two of them have a text in common.
inline Record story(const std::string& town) {
    Record record;
    record.id = "id-" + town;
    record.title = Text("The fair of " + town);
    record.source = Source{"Gazette of " + town, "https://example.org/" + town, {}};
    record.published = Date{"2026-04-27", {}};
    record.lang = "en";
    record.extras.push_back({"rank", "7"});
    Section summary;
    summary.kind = SectionKind::summary;
    summary.label = "Summary (EN)";
    summary.provenance = Provenance{"claude", "claude-haiku-4-5", {}, {}};
    summary.blocks.push_back(
        block(BlockType::paragraph, "The council of " + town + " opened a new library."));
    summary.blocks.push_back(block(BlockType::item, "First point of " + town + "."));
    summary.blocks.push_back(block(BlockType::item, "Second point of " + town + "."));
    record.sections.push_back(summary);
    Section more;
    more.kind = SectionKind::translation;
    more.label = "Translation (ZH)";
    more.lang = "zh";
    more.blocks.push_back(block(BlockType::heading, town + "图书馆"));
    more.blocks.back().level = 2;
    more.blocks.push_back(block(BlockType::paragraph, town + "议会开放了新图书馆。"));
    record.sections.push_back(more);
    return record;
}

inline std::vector<Record> stories() {
    return {story("Ashford"), story("Benton"), story("Corley"), story("Denby")};
}

inline void check_records(const Result& result, const std::vector<Record>& expected) {
    REQUIRE(result.records.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        INFO("record " << i);
        CHECK(json::to_json(result.records[i]) == json::to_json(expected[i]));
        CHECK((result.records[i] == expected[i]));
    }
}

/// Index of the paragraph with this text.
inline std::size_t at(const docx::Body& body, const std::string& text) {
    const auto found =
        std::find_if(body.paragraphs.begin(), body.paragraphs.end(), [&](const docx::Paragraph& paragraph) {
            return paragraph.style != docx::Style::contents && paragraph.block.text.plain() == text;
        });
    INFO("paragraph " << text);
    REQUIRE(found != body.paragraphs.end());
    return static_cast<std::size_t>(found - body.paragraphs.begin());
}

inline docx::Paragraph& paragraph(docx::Body& body, const std::string& text) {
    return body.paragraphs[at(body, text)];
}

}  // namespace restore_tests
