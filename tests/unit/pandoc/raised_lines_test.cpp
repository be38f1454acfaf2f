// SPDX-License-Identifier: MIT
#include "lib/pandoc/raised_lines.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

outline::Piece piece(Text text, BlockType type = BlockType::paragraph, std::uint8_t level = 0) {
    outline::Piece made;
    made.block.type = type;
    made.block.level = level;
    made.block.text = std::move(text);
    return made;
}

outline::Piece bold_link(const char* words) {
    Text text;
    text.append(words, {true, false, false, "https://a.example"});
    return piece(std::move(text));
}

}  // namespace

TEST_CASE("links in bold with a text below them are headings, below the last one") {
    outline::Outline pieces = {piece(Text("Group"), BlockType::heading, 2), bold_link("one"),
                               piece(Text("text")), bold_link("two"), piece(Text("text"))};
    pandoc::raise_linked_lines(pieces);
    CHECK(pieces[1].block.type == BlockType::heading);
    CHECK(pieces[1].block.level == 3);
    CHECK_FALSE(pieces[1].block.text.runs()[0].marks.strong);
    CHECK(pieces[1].block.text.runs()[0].marks.href == "https://a.example");
    CHECK(pieces[3].block.level == 3);
    CHECK(pieces[2].block.type == BlockType::paragraph);
}

TEST_CASE("one link in bold, or a list of them, is what it is") {
    outline::Outline one = {bold_link("one"), piece(Text("text"))};
    pandoc::raise_linked_lines(one);
    CHECK(one[0].block.type == BlockType::paragraph);
    outline::Outline list = {bold_link("one"), bold_link("two"), bold_link("three"), piece(Text("text"))};
    pandoc::raise_linked_lines(list);
    CHECK(list[2].block.type == BlockType::paragraph);
}
