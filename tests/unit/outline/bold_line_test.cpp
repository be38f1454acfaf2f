// SPDX-License-Identifier: MIT
#include "lib/outline/bold_line.h"

#include "tests/support/catch.h"

using namespace digestkit;
using namespace digestkit::outline;

namespace {

Block bold(const std::string& words, const std::string& plain = {}) {
    Block block;
    block.type = BlockType::paragraph;
    Marks strong;
    strong.strong = true;
    block.text.append(words, strong);
    if (!plain.empty()) block.text.append(plain, {});
    return block;
}

}  // namespace

TEST_CASE("a short line that is bold as a whole may be a heading") {
    CHECK(is_bold_line(bold("The tram opens")));
    CHECK(is_bold_line(bold("Will it pay?", " ")));
    CHECK_FALSE(is_bold_line(bold("The tram", " opens")));
    CHECK_FALSE(is_bold_line(bold("", " ")));
    CHECK_FALSE(is_bold_line(bold(std::string(300, 'x'))));
    Block item = bold("The tram opens");
    item.type = BlockType::item;
    CHECK_FALSE(is_bold_line(item));
    CHECK(without_bold(bold("The tram").text) == Text("The tram"));
}

TEST_CASE("a sentence, a label, a date and a byline are no headings, however bold") {
    for (const std::string line : {"It opened today.", "The tram:", "他说：", "首先，", "第一；", "一、",
                                   "今天开通。", "Summary (EN)", "29 April 2026", "By Jane Doe"}) {
        INFO(line);
        CHECK_FALSE(is_bold_line(bold(line)));
    }
}
