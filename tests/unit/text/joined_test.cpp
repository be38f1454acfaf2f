// SPDX-License-Identifier: MIT
// Files that were put together by cat: the two real records in a row.
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/text_io.h"

using namespace text_tests;  // NOLINT(google-build-using-namespace)

namespace {

std::string labelled() {
    return test::file_content("samples/000_1db0cc39164bb9cd.txt");
}
std::string page() {
    return test::file_content("samples/003_a846d041469d4f7a.txt");
}

bool says(const Result& result, std::string_view rule) {
    for (const Diagnostic& found : result.found) {
        if (found.rule->id == rule) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("the header of a page behind the URL of a labelled record begins a record") {
    const std::string text = labelled() + "\n" + page();
    const Result result = read(text);
    REQUIRE(result.records.size() == 2);
    CHECK(result.records[0].layout->variant == LayoutVariant::labelled);
    CHECK(result.records[0].sections.size() == 2);
    CHECK(result.records[1].layout->variant == LayoutVariant::page);
    CHECK(result.records[1].published->value == "2026-04-27T06:00");
    CHECK(result.records[1].sections.size() == 3);
    CHECK(write(result.records).bytes == text);
}

TEST_CASE("a page glued to the URL of a labelled record is named and never split") {
    const std::string text = labelled() + page();
    const Result result = read(text);
    CHECK(result.records.size() == 1);
    CHECK(says(result, "TXT-008"));
    CHECK(write(result.records).bytes == text);
}

TEST_CASE("a labelled record behind a page without a separator is no loss") {
    for (const std::string between : {"", "\n", "\n\n", "\n---\n"}) {
        const std::string text = page() + between + labelled();
        CHECK(write(read(text).records).bytes == text);
    }
}

TEST_CASE("a byte order mark in front of a label hides no seam") {
    for (const std::string behind : {"Second\nSummary (EN)\nHello.\n", "\nSecond\nSummary (EN)\nHello."}) {
        const std::string text = "\xEF\xBB\xBFSource: https://example.org/1\n" + behind;
        const Result result = read(text);
        REQUIRE(result.records.size() == 2);
        CHECK(write(result.records).bytes == text);
    }
}

TEST_CASE("a form feed at the end of a text is no line end") {
    std::vector<Record> records = read("First\nSummary (EN)\nHello.\f").records;
    const std::vector<Record> second = read("Second\nSummary (EN)\nHello again.\n").records;
    records.insert(records.end(), second.begin(), second.end());
    const std::string text = write(records).bytes;
    CHECK(text == "First\nSummary (EN)\nHello.\f\n---\nSecond\nSummary (EN)\nHello again.\n");
    CHECK(read(text).records.size() == 2);
}
