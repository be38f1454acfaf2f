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

inline Result run(const Record& stored, const outline::Outline& page,
                  const outline::ShowOptions& options = english()) {
    Collector sink;
    Reconciled made = reconcile(stored, page, options, "book.epub", "c1.xhtml", sink);
    Result result{std::move(made.record), made.agreement, {}, std::move(sink.found)};
    for (const Diagnostic& each : result.found) result.rules.emplace_back(each.rule->id);
    return result;
}

/// Where page_of(record) has a block of a section, or its opener; 0 when it is not shown.
inline std::uint64_t line_of(const Record& record, outline::Role role, std::size_t section,
                             std::size_t index = outline::nowhere) {
    std::uint64_t line = 1;
    for (const outline::Piece& piece : outline::show(record, english())) {
        if (piece.role == role && piece.section == section && piece.index == index) return line;
        ++line;
    }
    return 0;
}
/// Where page_of(record) begins; 0 when nothing of it is shown.
inline std::uint64_t line_of_record(const Record& record) {
    return outline::show(record, english()).empty() ? 0 : 1;
}
inline std::uint64_t line_of_block(const Record& record, std::size_t section, std::size_t block) {
    return line_of(record, outline::Role::block, section, block);
}
inline std::uint64_t line_of_section(const Record& record, std::size_t section) {
    return line_of(record, outline::Role::section, section);
}
inline std::uint64_t line_of_field(const Record& record, outline::Role role,
                                   std::size_t index = outline::nowhere) {
    return line_of(record, role, outline::nowhere, index);
}

/// What was found, as "REC-003 12": the rule and the line of the page.
inline std::vector<std::string> places(const Result& result) {
    std::vector<std::string> made;
    for (const Diagnostic& each : result.found)
        made.push_back(std::string(each.rule->id) + " " + std::to_string(each.where.begin.line));
    return made;
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
