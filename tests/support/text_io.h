// SPDX-License-Identifier: MIT
// What every test of the text format needs: read text into memory, write records into a string.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/text/text.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

namespace text_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a header of tests only

class Kept final : public Records {
  public:
    void head(Head) override {}
    void record(Record record, const Places& where) override {
        records.push_back(std::move(record));
        places.push_back(where);
    }
    std::vector<Record> records;
    std::vector<Places> places;
};

struct Result {
    std::vector<Record> records;
    std::vector<Places> places;
    std::vector<Diagnostic> found;

    const Record& one() const {
        REQUIRE(records.size() == 1);
        return records.front();
    }
};

inline Result read_as(const Format& format, std::string_view bytes, const ReadOptions& options = {}) {
    Input input = Input::memory("test", bytes);
    Kept kept;
    Collector sink;
    format.read(input, options, kept, sink);
    return {std::move(kept.records), std::move(kept.places), std::move(sink.found)};
}

inline Result read(std::string_view bytes, const ReadOptions& options = {}) {
    return read_as(text_format, bytes, options);
}

struct Written {
    std::string bytes;
    std::vector<Diagnostic> found;
};

inline Written write_as(const Format& format, const std::vector<Record>& records,
                        const WriteOptions& options = {}) {
    Written result;
    Collector sink;
    StringOutput output(result.bytes);
    const auto writer = format.open(output, options, sink);
    for (const Record& record : records) writer->record(record, {});
    writer->finish();
    result.found = std::move(sink.found);
    return result;
}

inline Written write(const std::vector<Record>& records, const WriteOptions& options = {}) {
    return write_as(text_format, records, options);
}

/// "TXT-001 2:5@17" for each finding that is no info: rule, line, column, offset.
inline std::vector<std::string> summary(const std::vector<Diagnostic>& found,
                                        Severity least = Severity::warning) {
    std::vector<std::string> lines;
    for (const Diagnostic& each : found) {
        if (each.severity < least) continue;
        const Position at = each.where.begin;
        lines.push_back(std::string(each.rule->id) + ' ' + std::to_string(at.line) + ':' +
                        std::to_string(at.column) + '@' + std::to_string(at.offset));
    }
    return lines;
}

using Lines = std::vector<std::string>;

/// Ids of all findings of a writer.
inline Lines ids(const std::vector<Diagnostic>& found) {
    Lines result;
    for (const Diagnostic& each : found) result.emplace_back(each.rule->id);
    return result;
}

/// "heading1 text", "item label|text" … for the blocks of a section.
inline Lines blocks(const Section& section) {
    Lines lines;
    for (const Block& block : section.blocks) {
        std::string line;
        switch (block.type) {
            case BlockType::heading:
                line = "h" + std::to_string(block.level) + " ";
                break;
            case BlockType::paragraph:
                line = "p ";
                break;
            case BlockType::item:
                line = "i" + std::to_string(block.depth) + " ";
                break;
            case BlockType::rule:
                line = "rule";
                break;
            case BlockType::boilerplate:
                line = "b ";
                break;
            default:
                line = "? ";
        }
        if (block.number) line += *block.number + "#";
        if (block.marker) line += *block.marker + "#";
        if (block.label) line += *block.label + "|" + (block.sep == ": " ? "" : block.sep + "|");
        lines.push_back(line + block.text.plain());
    }
    return lines;
}

}  // namespace text_tests
