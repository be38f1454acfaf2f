// SPDX-License-Identifier: MIT
// What every test of the room needs: a record, the page of another one, and what reconciling them gives.
#pragma once

#include <string>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"
#include "lib/outline/show.h"
#include "lib/reconcile/reconcile.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

namespace reconcile_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a header of tests only

inline const outline::ShowOptions& english() {
    static const outline::ShowOptions options = [] {
        outline::ShowOptions made;
        made.words_lang = "en";
        return made;
    }();
    return options;
}

/// What a reader makes of the page that shows `record`: nothing of the record's own numbering.
inline outline::Outline page_of(const Record& record) {
    outline::Outline page = outline::show(record, english());
    std::uint64_t line = 1;
    for (outline::Piece& piece : page) {
        piece.section = piece.index = outline::nowhere;
        piece.begin = {line, 1, line};
        piece.end = {line, 2, line + 1};
        ++line;
    }
    return page;
}

struct Result {
    Record record;
    Agreement agreement;
    std::vector<std::string> rules;
    std::vector<Diagnostic> found;
};

inline Result run(const Record& stored, const outline::Outline& page) {
    Collector sink;
    Reconciled made = reconcile(stored, page, english(), "book.epub", "c1.xhtml", sink);
    Result result{std::move(made.record), made.agreement, {}, std::move(sink.found)};
    for (const Diagnostic& each : result.found) result.rules.emplace_back(each.rule->id);
    return result;
}

inline Record sample(const std::string& name) {
    Collector sink;
    auto record =
        json::record_from_json(test::file_content("samples/expected/" + name + ".json"), name, sink);
    REQUIRE(record);
    return *record;
}
inline Record labelled() {
    return sample("000_1db0cc39164bb9cd");
}
inline Record paged() {
    return sample("003_a846d041469d4f7a");
}

using Ids = std::vector<std::string>;

}  // namespace reconcile_tests
