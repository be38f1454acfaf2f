// SPDX-License-Identifier: MIT
#include <algorithm>

#include "tests/support/text_io.h"

using namespace text_tests;

TEST_CASE("a summary cut inside a character is refused with its offset, and the next record is read") {
    const Result result =
        read("A\nSummary (ZH)\n微软\xE4\xBB\nSource\nhttps://e.org/a\n---\nB\nSource\nhttps://e.org/b\n");
    CHECK(summary(result.found) == Lines{"ENC-001 3:3@21"});
    REQUIRE(result.records.size() == 1);
    CHECK(result.records[0].title == Text("B"));
}

TEST_CASE("--lenient reads a bad byte as U+FFFD and says so") {
    ReadOptions options;
    options.lenient = true;
    const Result result = read("A\nSummary (ZH)\n微软\xE4\xBB\n", options);
    CHECK(summary(result.found) == Lines{"ENC-004 3:3@21"});
    CHECK(result.one().sections.at(0).blocks.at(0).text == Text("微软\xEF\xBF\xBD"));
}

TEST_CASE("NUL and UTF-16 are refused") {
    CHECK(summary(read(std::string_view("A\nb\0c\n", 6)).found) == Lines{"ENC-002 2:2@3"});
    CHECK(summary(read(std::string_view("\xFF\xFE"
                                        "A\0\n\0",
                                        6))
                      .found) == Lines{"ENC-003 1:1@0"});
    CHECK(summary(read(std::string_view("\0A\0b\0c", 6)).found) == Lines{"ENC-003 1:1@0"});
}

TEST_CASE("a record larger than the limit is named and the next one is read") {
    ReadOptions options;
    options.limits.record_bytes = 2000;
    const std::string text = "A\n" + std::string(300'000, 'x') + "\n---\nB\nSource\nhttps://e.org/b\n";
    const Result result = read(text, options);
    CHECK(summary(result.found) == Lines{"LIM-001 1:1@0"});
    REQUIRE(result.records.size() == 1);
    CHECK(result.records[0].title == Text("B"));
}

TEST_CASE(
    "five mistakes in one file give five findings, each in its place, and what the checks say is left to "
    "them") {
    const std::string text =
        "T\n"                                      // 1
        "Summary (EN)\nFirst.\n"                   // 2, 3
        "Summary (XX)\nSecond.\n"                  // 4: unknown language
        "Summary (EN)\nThird.\n"                   // 6: twice
        "Summary (ZH)\nAll of it is English.\n"    // 8: no Han
        "Key Points (a--b)\nFourth.\n"             // 10: malformed
        "Background (FR)\nNone\n"                  // 12, 13: placeholder
        "Translation (JA)\nこれは終わりません…\n"  // 15: cut off
        "Background\nWhy.\nBackground\nAgain. \n"  // 18: a second bare word; 19: trailing blank
        "Source\nOpenAI\n"                         // 20: no URL
        "---\n"
        "Summary (EN)\nNo title.\n";  // 23
    const Result result = read(text);
    Lines found = summary(result.found);
    std::sort(found.begin(), found.end());
    CHECK(found == Lines{"TXT-002 18:1@209", "TXT-003 20:1@228", "TXT-004 4:10@31", "TXT-005 10:13@110",
                         "TXT-024 19:7@226"});
    CHECK(result.records.size() == 2);
    for (const Diagnostic& each : result.found) {
        REQUIRE(each.excerpt);
        CHECK(each.where.file == "test");
    }
}
