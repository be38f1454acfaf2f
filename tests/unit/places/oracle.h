// SPDX-License-Identifier: MIT
// Positions counted by other means than the library's: LF and first bytes of characters, one by one. And what
// the tests of all formats need: a document read with places, and what stands in its records.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/format.h"
#include "tests/support/catch.h"

namespace places_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a header of tests only

inline constexpr std::size_t mutations = 250;  // of each format

inline Position oracle(std::string_view text, std::size_t offset) {
    Position position{1, 1, offset};
    for (std::size_t i = 0; i < offset; ++i) {
        const auto byte = static_cast<unsigned char>(text.at(i));
        if (byte == '\n') {
            ++position.line;
            position.column = 1;
        } else if (byte < 0x80 || byte >= 0xC0) {
            ++position.column;
        }
    }
    return position;
}

/// "4:2@17", so that a failure says both.
inline std::string said(const Position& at) {
    return std::to_string(at.line) + ":" + std::to_string(at.column) + "@" + std::to_string(at.offset);
}

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
};

inline Result read(const Format& format, std::string_view bytes, bool places = true, bool lenient = false) {
    Input input = Input::memory("test", bytes);
    ReadOptions options;
    options.places = places;
    options.lenient = lenient;
    Kept kept;
    Collector sink;
    format.read(input, options, kept, sink);
    return {std::move(kept.records), std::move(kept.places), std::move(sink.found)};
}

inline std::string write(const Format& format, const std::vector<Record>& records) {
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    const auto writer = format.open(output, {}, sink);
    for (const Record& record : records) writer->record(record, {});
    writer->finish();
    return bytes;
}

inline std::string listed(const std::vector<Diagnostic>& found) {
    std::string list;
    for (const Diagnostic& each : found) {
        list += std::string(each.rule->id) + " " + each.where.member + " " + said(each.where.begin) + " " +
                each.message + "\n";
    }
    return list;
}

/// The first error, or finding at all, is of the rule and stands at the byte of the text.
inline void check_found(const Result& result, std::string_view rule, std::string_view text, std::size_t at,
                        std::string_view member = {}) {
    const Diagnostic* found = nullptr;
    for (const Diagnostic& each : result.found) {
        if (each.rule->id == rule && each.where.begin.known()) {
            found = &each;
            break;
        }
    }
    INFO(rule << " expected at " << said(oracle(text, at)) << ", found\n" << listed(result.found));
    INFO(text.substr(at < 60 ? 0 : at - 60, 120));
    REQUIRE(found != nullptr);
    CHECK(said(found->where.begin) == said(oracle(text, at)));
    CHECK(found->where.member == member);
}

}  // namespace places_tests
