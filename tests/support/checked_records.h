// SPDX-License-Identifier: MIT
// Reads records written as JSON through the real reader and says what the checks find in them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lib/checks/checks.h"
#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"
#include "tests/support/catch.h"

namespace checks_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a header of tests only

using Lines = std::vector<std::string>;

class Checked final : public Records {
  public:
    explicit Checked(const CheckOptions& options) : options_(options) {}
    void head(Head head) override { check_head(head, {}, options_, sink); }
    void record(Record record, const Places& places) override {
        ++count;
        check_record(record, places, options_, sink);
    }
    Collector sink;
    int count = 0;

  private:
    const CheckOptions& options_;
};

inline std::vector<Diagnostic> check(const std::string& json, const CheckOptions& options = {}) {
    Input input = Input::memory("test", json);
    Checked checked(options);
    Collector reader;
    ReadOptions read;
    read.places = true;
    json_format.read(input, read, checked, reader);
    INFO(json);
    REQUIRE(reader.found.empty());
    REQUIRE(checked.count == 1);
    return std::move(checked.sink.found);
}

/// `REC-031 "2030-01-01"`: the rule and the bytes that the finding marks, the first 40 of them.
inline Lines said(const std::string& json, const CheckOptions& options = {}) {
    Lines lines;
    for (const Diagnostic& each : check(json, options)) {
        const auto begin = each.where.begin.offset, end = each.where.end.offset;
        REQUIRE(each.where.begin.known());
        lines.push_back(std::string(each.rule->id) + ' ' +
                        json.substr(begin, std::min<std::size_t>(end - begin, 40)));
    }
    return lines;
}

/// The rules only.
inline Lines rules_of(const std::string& json, const CheckOptions& options = {}) {
    Lines lines;
    for (const Diagnostic& each : check(json, options)) lines.emplace_back(each.rule->id);
    return lines;
}

inline std::string paragraph(const std::string& text) {
    return R"({"type":"paragraph","text":")" + text + R"("})";
}
inline std::string item(const std::string& text) {
    return R"({"type":"item","text":")" + text + R"("})";
}

/// `members` as in R"("kind":"summary","lang":"en")".
inline std::string section(const std::string& members, const std::string& blocks) {
    return "{" + members + R"(,"blocks":[)" + blocks + "]}";
}

inline std::string record(const std::string& sections) {
    return R"({"title":"A title","sections":[)" + sections + "]}";
}

/// A record with which nothing is wrong but what `members` say.
inline std::string with(const std::string& members) {
    return R"({"title":"A title",)" + members + R"(,"sections":[{"kind":"other","blocks":[)" +
           paragraph("Hm, yes.") + "]}]}";
}

/// One section of kind `other` with one paragraph.
inline std::string text(const std::string& paragraph_text, const std::string& lang = "") {
    const std::string tag = lang.empty() ? "" : R"(,"lang":")" + lang + "\"";
    return record(section(R"("kind":"other")" + tag, paragraph(paragraph_text)));
}

}  // namespace checks_tests
