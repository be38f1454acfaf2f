// SPDX-License-Identifier: MIT
// Books in memory: written by our own format, taken apart into files, altered, put together and read.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/epub/book.h"
#include "lib/formats/epub/epub.h"
#include "lib/formats/json/json.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/unzip.h"
#include "tests/support/zip_maker.h"

namespace epub_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a header of tests only

class Kept final : public Records {
  public:
    void head(Head given) override { head_ = std::move(given); }
    void record(Record record, const Places&) override { records.push_back(std::move(record)); }
    std::vector<Record> records;
    Head head_;
};

struct Result {
    std::vector<Record> records;
    Head head;
    std::vector<Diagnostic> found;

    /// "EPB-008 the message" of all findings.
    std::vector<std::string> findings() const {
        std::vector<std::string> lines;
        for (const Diagnostic& each : found) lines.push_back(std::string(each.rule->id) + " " + each.message);
        return lines;
    }
};

inline Result read_book(const std::string& bytes, const ReadOptions& options) {
    Input input = Input::memory("book.epub", bytes);
    Kept kept;
    Collector sink;
    epub_format.read(input, options, kept, sink);
    return {std::move(kept.records), std::move(kept.head_), std::move(sink.found)};
}

/// Without places, pages that nobody touched are not read; with them all are. Both must say the same.
inline Result read_book(const std::string& bytes) {
    Result result = read_book(bytes, ReadOptions{});
    ReadOptions options;
    options.places = true;
    const Result in_full = read_book(bytes, options);
    CHECK(result.findings() == in_full.findings());
    CHECK((result.head == in_full.head));
    CHECK((result.records == in_full.records));
    return result;
}

inline std::string write_book(const std::vector<Record>& records, const Head& head = {}) {
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    const auto writer = epub_format.open(output, {}, sink);
    writer->head(head);
    for (const Record& record : records) writer->record(record, {});
    writer->finish();
    return bytes;
}

inline std::vector<test::ZipEntry> files_of(const std::string& bytes) {
    return test::unzipped(bytes);
}

inline std::string zipped(const std::vector<test::ZipEntry>& files) {
    return test::make_zip(files).bytes();
}

inline std::string& file(std::vector<test::ZipEntry>& files, const std::string& name) {
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const auto& each) { return each.name == name; });
    REQUIRE(found != files.end());
    return found->bytes;
}

inline void remove_file(std::vector<test::ZipEntry>& files, const std::string& name) {
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const auto& each) { return each.name == name; });
    REQUIRE(found != files.end());
    files.erase(found);
}

/// Replaces the one place where `from` stands.
inline void edit(std::string& text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(from, at + 1) == std::string::npos);
    text.replace(at, from.size(), to);
}

inline std::vector<Record> sample_records() {
    std::vector<Record> records;
    Collector sink;
    for (const std::string name : {"000_1db0cc39164bb9cd", "003_a846d041469d4f7a"}) {
        const std::string json = test::file_content("samples/expected/" + name + ".json");
        auto record = json::record_from_json(json, name, sink);
        REQUIRE(record);
        records.push_back(std::move(*record));
    }
    return records;
}

inline Block block(BlockType type, const std::string& text) {
    Block made;
    made.type = type;
    made.text = Text(text);
    return made;
}

/// With an id, a layout and an unknown member, which no page shows.
inline Record story(const std::string& name) {
    Record record;
    record.id = "id of " + name;
    record.title = Text("Story " + name);
    record.lang = "en";
    Section section;
    section.kind = SectionKind::summary;
    section.label = "Summary (EN)";
    section.provenance = Provenance{"claude", "claude-haiku-4-5", {}, {}};
    section.blocks = {block(BlockType::paragraph, "The council of " + name + " opened a new library today."),
                      block(BlockType::item, "First point of " + name + "."),
                      block(BlockType::item, "Second point of " + name + ".")};
    record.sections = {section};
    record.extras.push_back({"weight", "1e400"});
    return record;
}

inline std::vector<Record> stories() {
    return {story("Ashford"), story("Benton"), story("Corley"), story("Denby")};
}

}  // namespace epub_tests
