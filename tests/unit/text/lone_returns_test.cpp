// SPDX-License-Identifier: MIT
// Places in texts whose lines end in a lone CR: they are those of the lines that the reader sees.
#include <algorithm>

#include "tests/support/text_io.h"

using namespace text_tests;

namespace {

const std::string lines_of_text =
    "T\n"
    "Summary (EN)\nFirst.\n"
    "Summary (XX)\nSecond. \n"
    "Source\nOpenAI\n"
    "---\n"
    "Summary (EN)\nNo title.\n"
    "---\n"
    "\f"
    "Summary (YY)\nNone either.";

std::string with_ends(std::string text, const std::string& end) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += end.size())
        text.replace(at, 1, end);
    return text;
}

struct At {
    std::string_view rule;
    std::uint64_t line, column, end_line, end_column;
    std::string excerpt;
    bool operator==(const At&) const = default;
};

std::vector<At> places_in(const Result& result) {
    std::vector<At> all;
    for (const Diagnostic& each : result.found) {
        REQUIRE(each.excerpt);
        const Position begin = each.where.begin, end = each.where.end;
        all.push_back({each.rule->id, begin.line, begin.column, end.line, end.column, each.excerpt->line});
    }
    return all;
}

}  // namespace

TEST_CASE("findings have the same lines and columns, whatever the lines end in") {
    const std::vector<At> expected = places_in(read(lines_of_text));
    REQUIRE(expected.size() == 5);
    for (const char* const end : {"\r\n", "\r"}) {
        INFO(static_cast<int>(end[1]));
        CHECK((places_in(read(with_ends(lines_of_text, end))) == expected));
    }
}

TEST_CASE("fields have the same lines and columns too") {
    ReadOptions options;
    options.places = true;
    const Result plain = read(lines_of_text, options),
                 returns = read(with_ends(lines_of_text, "\r"), options);
    REQUIRE(plain.places.size() == 3);
    REQUIRE(returns.places.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        for (const char* const field : {"", "/title", "/sections/0/label", "/sections/1/blocks/0/text"})
            CHECK(returns.places[i].find(field) == plain.places[i].find(field));
    }
}

TEST_CASE("each of the line ends of a mixed text counts once") {
    const Result result = read("T\rSummary (EN)\r\nFirst.\n\rSummary (XX)\r\n\nSecond.\r");
    const auto unknown = std::find_if(result.found.begin(), result.found.end(), [](const Diagnostic& each) {
        return each.excerpt && each.excerpt->line == "Summary (XX)";
    });
    REQUIRE(unknown != result.found.end());
    CHECK(unknown->where.begin.line == 5);
}

TEST_CASE("what is passed over is counted, also where its pieces part a CR from its LF") {
    ReadOptions options;
    options.limits.record_bytes = 2000;
    constexpr std::size_t border = 512U << 10;  // of two pieces
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const std::string passed_over(border - std::string("A\r\n\r").size(), 'x');
        const Result result = read(with_ends("A\n" + passed_over + "\n---\nSummary (XX)\nB\n", end), options);
        INFO(end.size());
        REQUIRE(result.found.size() > 1);
        CHECK(result.found[0].where.begin.line == 1);
        CHECK(result.found[1].where.begin.line == 4);
    }
}
