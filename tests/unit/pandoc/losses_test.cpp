// SPDX-License-Identifier: MIT
#include "lib/pandoc/losses.h"

#include <algorithm>
#include <string>

#include "lib/diag/sinks.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/unit/pandoc/rich.h"
#include "tests/unit/pandoc/support.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

std::vector<std::string> losses_of(const Record& record, const std::string& target) {
    Collector sink;
    pandoc::report_losses(record, 7, pandoc::find_target(target), sink);
    for (const Diagnostic& each : sink.found) CHECK(each.record == 7);
    return test::lines_of(sink.found);
}

}  // namespace

TEST_CASE("the documented table of losses is that of the program") {
    const std::string page = test::file_content("docs/formats/pandoc.md");
    constexpr std::string_view words[] = {"kept", "approximated", "dropped"};
    std::size_t documented = 0;
    for (const pandoc::LossRow& row : pandoc::loss_rows()) {
        std::string line = "| " + std::string(row.field) + (row.said ? " |" : " (not said) |");
        for (const pandoc::Held held : row.held) {
            line += " " + std::string(words[static_cast<std::size_t>(held)]);
            line += " |";
        }
        INFO(line);
        CHECK(page.find("\n" + line + "\n") != std::string::npos);
    }
    for (std::size_t at = page.find("| dropped"); at != std::string::npos;
         at = page.find("| dropped", at + 1))
        ++documented;
    std::size_t dropped = 0;
    for (const pandoc::LossRow& row : pandoc::loss_rows())
        dropped +=
            static_cast<std::size_t>(std::count(row.held.begin(), row.held.end(), pandoc::Held::dropped));
    CHECK(documented == dropped);
}

TEST_CASE("each field that a format drops is named once for each record that has it") {
    const Digest digest = test::digest_of_json(test::rich_digest);
    CHECK(losses_of(digest.records[0], "markdown").empty());
    CHECK(losses_of(digest.records[0], "html").empty());
    CHECK(losses_of(digest.records[0], "rst") ==
          std::vector<std::string>{"CNV-004 id is left out: the format has no place for it",
                                   "CNV-004 schemes of tags are left out: the format has no place for them"});
    CHECK(losses_of(digest.records[1], "rst").empty());
}

TEST_CASE("what no format of pandoc holds is named") {
    const Digest digest = test::digest_of_json(R"({"x": 1, "records": [{"title": "T", "y": 2, "sections": [
        {"kind": "other", "z": 3, "blocks": [
            {"type": "boilerplate", "text": "Menu"}, {"type": "boilerplate", "text": "Footer"},
            {"type": "code", "text": [{"text": "x", "strong": true}]}]}]}]})");
    CHECK(losses_of(digest.records[0], "markdown") ==
          std::vector<std::string>{
              "CNV-004 unknown members of sections are left out: the format has no place for them",
              "CNV-004 marks inside blocks of code are left out: the format has no place for them",
              "CNV-004 page furniture is left out: the format has no place for it",
              "CNV-004 unknown members are left out: the format has no place for them"});
    Collector sink;
    pandoc::report_losses(digest.head, pandoc::find_target("html"), sink);
    CHECK(test::lines_of(sink.found) ==
          std::vector<std::string>{
              "CNV-004 unknown members of the digest are left out: the format has no place for them"});
}
