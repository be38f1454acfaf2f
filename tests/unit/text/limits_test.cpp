// SPDX-License-Identifier: MIT
#include "tests/support/text_io.h"

using namespace text_tests;

namespace {

Result read_three_lines(std::string_view text) {
    ReadOptions options;
    options.limits.record_lines = 3;
    return read(text, options);
}

Lines titles(const Result& result) {
    Lines all;
    for (const Record& record : result.records) all.emplace_back(record.title ? record.title->plain() : "");
    return all;
}

}  // namespace

TEST_CASE("a record of more lines than the limit is refused where it exceeds it, and the next one is read") {
    const Result result = read_three_lines("A\nb\nc\nd\ne\n---\nB\nb\nc\n---\nC\n");
    CHECK(summary(result.found, Severity::error) == Lines{"LIM-006 4:1@6"});
    CHECK(result.found.front().hint == "raise it with --limit record-lines=N");
    CHECK(titles(result) == Lines{"B", "C"});
}

TEST_CASE("blank lines count, before a record and in the gap behind it") {
    const Result before = read_three_lines("\n\n\n\n\nA\nb\n");
    CHECK(summary(before.found, Severity::error) == Lines{"LIM-006 4:1@3"});
    CHECK(titles(before) == Lines{"A"});

    const Result behind = read_three_lines("A\n---\n\n\n\n\nB\nb\n---\nC\n");
    CHECK(summary(behind.found, Severity::error) == Lines{"LIM-006 6:1@9"});
    CHECK(titles(behind) == Lines{"B", "C"});

    CHECK(titles(read_three_lines("A\nb\nc\n---\n\n\nB\n")) == Lines{"A", "B"});
}

TEST_CASE("a separator that two fillings of the window share ends a refused record too") {
    constexpr std::size_t window = std::size_t{256} << 10;
    for (std::size_t before = 1; before < 6; ++before) {
        std::string text = "A\nb\nc\nd\n";
        while (text.size() < window - before - 1) text += "x\n";
        text.resize(window - before - 1, 'x');
        text += "\n---\nB\n";
        INFO(before);
        CHECK(titles(read_three_lines(text)) == Lines{"B"});
    }
}

TEST_CASE("a flood of short lines is refused once, however long it is") {
    for (const char* const line : {"\n", "T\r", "- a\n", "---\n"}) {
        std::string text = "A\n";
        while (text.size() < 2'000'000) text += line;
        const Result result = read(text);
        INFO(line);
        REQUIRE(result.found.size() == 1);
        CHECK(result.found.front().rule->id == "LIM-006");
        CHECK(result.records.empty());
    }
}
