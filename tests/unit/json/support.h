// SPDX-License-Identifier: MIT
// What every test of the format needs: read text into memory, write records into a string.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/format.h"
#include "lib/formats/json/json.h"
#include "lib/formats/json/reader.h"
#include "lib/formats/json/writer.h"

namespace json_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a header of tests only

class Kept final : public Records {
  public:
    void head(Head head) override {
        ++heads;
        digest.head = std::move(head);
    }
    void record(Record record, const Places& where) override {
        digest.records.push_back(std::move(record));
        places.push_back(where);
    }
    Digest digest;
    std::vector<Places> places;
    int heads = 0;
};

struct Result {
    Digest digest;
    std::vector<Places> places;
    std::vector<Diagnostic> found;
};

enum class Kind { json, ndjson };

inline Result read(std::string_view text, Kind kind = Kind::json, const ReadOptions& options = {},
                   std::size_t chunk = json::usual_chunk) {
    Input input = Input::memory("test", text);
    Kept kept;
    Collector sink;
    (kind == Kind::json ? json::read_json : json::read_ndjson)(input, options, kept, sink, chunk);
    return {std::move(kept.digest), std::move(kept.places), std::move(sink.found)};
}

inline std::string write(const Digest& digest, Kind kind = Kind::json, Sink* sink = nullptr) {
    std::string text;
    StringOutput output(text);
    Collector ignored;
    auto writer =
        (kind == Kind::json ? json::open_json : json::open_ndjson)(output, {}, sink ? *sink : ignored);
    if (!digest.head.empty()) writer->head(digest.head);
    for (const Record& record : digest.records) writer->record(record, {});
    writer->finish();
    return text;
}

/// "JSN-001 2:5@17" for each finding: rule, line, column, offset.
inline std::vector<std::string> summary(const std::vector<Diagnostic>& found) {
    std::vector<std::string> lines;
    for (const Diagnostic& each : found) {
        const Position at = each.where.begin;
        lines.push_back(std::string(each.rule->id) + ' ' + std::to_string(at.line) + ':' +
                        std::to_string(at.column) + '@' + std::to_string(at.offset));
    }
    return lines;
}

}  // namespace json_tests
