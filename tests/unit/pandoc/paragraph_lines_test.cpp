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
