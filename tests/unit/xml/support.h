// SPDX-License-Identifier: MIT
// What every test of the format needs: read text into memory, write records into a string.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/xml/reader.h"
#include "lib/formats/xml/xml.h"

namespace xml_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a header of tests only

class Kept final : public Records {
  public:
    void head(Head head) override { digest.head = std::move(head); }
    void record(Record record, const Places& where) override {
        digest.records.push_back(std::move(record));
        places.push_back(where);
    }
    Digest digest;
    std::vector<Places> places;
};

struct Result {
    Digest digest;
    std::vector<Places> places;
    std::vector<Diagnostic> found;

    std::vector<std::string> ids() const {
        std::vector<std::string> all;
        for (const Diagnostic& finding : found) all.emplace_back(finding.rule->id);
        return all;
    }
};

inline Result read(std::string_view text, const ReadOptions& options = {},
                   std::size_t chunk = std::size_t{64} << 10) {
    Input input = Input::memory("test.xml", text);
    Kept kept;
    Collector sink;
    xml::read_xml(input, options, kept, sink, chunk);
    return {std::move(kept.digest), std::move(kept.places), std::move(sink.found)};
}

inline std::string write(const Digest& digest) {
    std::string text;
    StringOutput output(text);
    Collector sink;
    const auto writer = xml_format.open(output, {}, sink);
    if (!digest.head.empty()) writer->head(digest.head);
    for (const Record& record : digest.records) writer->record(record, {});
    writer->finish();
    return text;
}

/// `body` in a digest of the right namespace.
inline std::string in_digest(std::string_view body) {
    return "<digest xmlns=\"urn:digestkit:digest:1\">" + std::string(body) + "</digest>\n";
}

inline std::string in_record(std::string_view body) {
    return in_digest("<record>" + std::string(body) + "</record>");
}

}  // namespace xml_tests
