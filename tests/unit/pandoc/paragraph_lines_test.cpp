// SPDX-License-Identifier: MIT
#include "lib/pandoc/paragraph_lines.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

std::vector<std::string> cut(const std::vector<std::string>& lines) {
    std::vector<Text> texts;
    for (const std::string& line : lines) texts.emplace_back(line);
    std::vector<std::string> paragraphs;
    for (const Text& paragraph : pandoc::paragraphs_of(texts)) paragraphs.push_back(paragraph.plain());
    return paragraphs;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("lines of a text are joined by a blank, and by nothing between Chinese signs") {
    CHECK(cut({"one line", "and another"}) == Words{"one line and another"});
    CHECK(cut({"第一行", "第二行"}) == Words{"第一行第二行"});
}

TEST_CASE("fields below one another stand alone, a colon in a text does not") {
    CHECK(cut({"Source: OpenAI", "Date: 2026-05-05"}) == Words{"Source: OpenAI", "Date: 2026-05-05"});
    CHECK(cut({"A long text has a line", "Date: of birth and", "some more words"}).size() == 1);
}

TEST_CASE("fields may end in hard line ends, which belong to a text that holds fewer of them") {
    CHECK(cut({"Source: OpenAI\nDate: 2026-05-05\nTags: a, b"}) ==
          Words{"Source: OpenAI", "Date: 2026-05-05", "Tags: a, b"});
    CHECK(cut({"Roses\nare red", "Date: of old\nand blue"}) ==
          Words{"Roses\nare red Date: of old\nand blue"});
}

TEST_CASE("several fields in a line are a paragraph each") {
    CHECK(cut({"Source: OpenAI | Date: 2026-05-05"}) == Words{"Source: OpenAI", "Date: 2026-05-05"});
}

TEST_CASE("a label with its language stands above its text") {
    CHECK(cut({"Summary (EN)", "what happened", "and why"}) ==
          Words{"Summary (EN)", "what happened and why"});
}

TEST_CASE("lines that alternate between two scripts stand alone") {
    CHECK(cut({"The line opens on Monday", "该线路将于星期一开通"}).size() == 2);
}

TEST_CASE("a label in bold stands above what follows it in its line") {
    const auto labelled = [](std::string_view label, std::string_view text) {
        Text line;
        line.append(label, {true, false, false, std::nullopt});
        line.append(text);
        return pandoc::paragraphs_of({line, Text("and more")});
    };
    const auto english = labelled("Summary:", " what happened");
    REQUIRE(english.size() == 2);
    CHECK(english[0].plain() == "Summary:");
    CHECK(english[0].runs()[0].marks.strong);
    CHECK(english[1].plain() == "what happened and more");
    CHECK(labelled("摘要", "：发生了什么").at(1).plain() == "发生了什么 and more");
    CHECK(labelled("Note:", " what happened").size() == 1);
    CHECK(labelled("Summary", " of what happened").size() == 1);
}

TEST_CASE("properties of a note stand alone when some of them are known") {
    CHECK(cut({"Status: Done", "Tags: a, b", "URL: https://a.example", "Reading time: 6 min", "Mood: good"})
              .size() == 5);
    CHECK(cut({"Status: Done", "Tags: a, b", "Mood: good", "Weather: fine", "Reading time: 6 min"}).size() ==
          1);
    CHECK(cut({"source:: https://a.example", "mood:: good"}).size() == 2);
    CHECK(cut({"mood:: good", "weather:: fine"}).size() == 1);
}
