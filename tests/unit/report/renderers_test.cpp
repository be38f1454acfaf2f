// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "tests/support/files.h"
#include "tests/unit/report/findings.h"

using namespace report_tests;  // NOLINT(google-build-using-namespace): a test reads like a sentence

namespace {

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + part.size()))
        ++count;
    return count;
}

/// What stands in a document once for each finding, and nowhere inside of a string.
const std::map<std::string, std::string, std::less<>> marks = {
    {"full", " error[JSN-010]: "},    {"concise", " error[JSN-010]: "}, {"json", "{\"rule\":\""},
    {"jsonl", "{\"rule\":\""},        {"sarif", "{\"ruleId\":\""},      {"junit", "<testcase "},
    {"gitlab", "{\"description\":\""}};

std::vector<Finding> many(std::size_t count) {
    std::vector<Finding> all;
    for (std::size_t i = 0; i < count; ++i) {
        all.push_back(finding(rules::jsn::bad_date, fmt::format("\"{}\" is no date", i),
                              {"a.ndjson", "", {i + 1, 3, i * 20}, {i + 1, 5, i * 20 + 2}}));
        all.back().fingerprint = fmt::format("{:064x}", i);
    }
    return all;
}

}  // namespace

TEST_CASE("every format renders the same findings as tests/unit/report/golden says") {
    for (const std::string_view name : report_names()) {
        INFO(name);
        CHECK(rendered(name, findings(), {"clean.json"}) ==
              test::file_content("tests/unit/report/golden/" + std::string(name) + ".txt"));
    }
}

TEST_CASE("a run without findings gives a whole document in every format") {
    CHECK(rendered("full", {}).empty());
    CHECK(rendered("concise", {}).empty());
    CHECK(rendered("jsonl", {}).empty());
    CHECK(rendered("github", {}).empty());
    CHECK(rendered("gitlab", {}) == "[]\n");
    CHECK(rendered("json", {}).find("\"findings\": [],\n") != std::string::npos);
    CHECK(rendered("sarif", {}).find("\"results\":[],\n\"tool\"") != std::string::npos);
    CHECK(
        rendered("junit", {}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"digest-validate\">\n</testsuites>\n");
}

TEST_CASE("a hundred thousand findings are all there") {
    constexpr std::size_t count = 100'000;
    const std::vector<Finding> all = many(count);
    for (const auto& row : marks) {
        INFO(row.first);
        CHECK(count_of(rendered(row.first, all), row.second) == count);
    }
}

TEST_CASE("of many findings GitHub gets what it shows, the worst first, and is told of the rest") {
    std::vector<Finding> all = many(36);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].diagnostic.severity = i < 12 ? Severity::info : i < 24 ? Severity::error : Severity::warning;
    }
    const std::string text = rendered("github", all);
    CHECK(count_of(text, "::error ") == 10);
    CHECK(count_of(text, "::warning ") == 10);
    CHECK(count_of(text, "::notice ") == 10);
    CHECK(text.find("::error ") < text.find("::warning "));
    CHECK(text.find("::warning ") < text.find("::notice "));
    CHECK(text.substr(text.rfind("::notice")) ==
          "::notice title=digest-validate::7 more findings are not shown here (12 errors, 12 warnings, 12 "
          "notices in all): GitHub shows 10 of each in a step. --output-format concise or sarif=FILE has "
          "all\n");
}

TEST_CASE("as many findings as GitHub shows are shown without a word about others") {
    const std::string text = rendered("github", many(10));
    CHECK(count_of(text, "::error ") == 10);
    CHECK(count_of(text, "::notice ") == 0);
}

TEST_CASE("a failing finding of any severity fails in JUnit, others pass") {
    std::vector<Finding> all = many(2);
    all[0].diagnostic.severity = Severity::info;
    all[0].fails = true;
    all[1].fails = false;
    const std::string text = rendered("junit", all);
    CHECK(text.find("tests=\"2\" failures=\"1\" errors=\"0\"") != std::string::npos);
    CHECK(text.find("at 1:3\" classname=\"a.ndjson\">\n      <failure ") != std::string::npos);
    CHECK(text.find("at 2:3\" classname=\"a.ndjson\">\n      <system-out>") != std::string::npos);
}

TEST_CASE("what is found outside of the inputs, as in a folder before them, has its own suite in JUnit") {
    std::string text;
    StringOutput output(text);
    const auto report = open_report("junit", output, {});
    report->finding(finding(rules::set::unreadable, "cannot read it", {"folder", "", {}, {}}));
    report->input("a.json");
    report->finding(finding(rules::set::unreadable, "cannot read it", {"baseline", "", {}, {}}));
    report->finish({});
    CHECK(count_of(text, "<testsuite ") == 3);
    CHECK(text.find("name=\"folder\" tests=\"1\" failures=\"0\" errors=\"1\"") != std::string::npos);
    CHECK(text.find("name=\"no findings\" classname=\"a.json\"") != std::string::npos);
    CHECK(text.find("name=\"baseline\" tests=\"1\"") != std::string::npos);
}

TEST_CASE("there is no report of another name") {
    std::string text;
    StringOutput output(text);
    CHECK(open_report("grouped", output, {}) == nullptr);
}
