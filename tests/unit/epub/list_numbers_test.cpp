// SPDX-License-Identifier: MIT
// Items of ordered lists keep the numbers that a reader sees.
#include "lib/formats/epub/list_numbers.h"

#include "tests/unit/epub/foreign_pieces.h"

namespace {

/// "5. 6. -": the numbers of the items, "-" for none.
std::string numbers(const std::string& body) {
    std::string all;
    for (const digestkit::outline::Piece& piece : epub_tests::foreign_page(body).pieces) {
        if (piece.block.type != digestkit::BlockType::item) continue;
        all += (all.empty() ? "" : " ") + piece.block.number.value_or("-");
    }
    return all;
}

}  // namespace

TEST_CASE("items are numbered from 1, from the start of the list, or backwards") {
    CHECK(numbers("<ol><li>a</li><li>b</li></ol>") == "1. 2.");
    CHECK(numbers("<ol start='5'><li>a</li><li>b</li></ol>") == "5. 6.");
    CHECK(numbers("<ol start=' +3x'><li>a</li></ol>") == "3.");
    CHECK(numbers("<ol start='-1'><li>a</li><li>b</li><li>c</li></ol>") == "-1. 0. 1.");
    CHECK(numbers("<ol reversed=''><li>a</li> <li>b</li> <li>c</li></ol>") == "3. 2. 1.");
    CHECK(numbers("<ol reversed='' start='9'><li>a</li><li>b</li></ol>") == "9. 8.");
    CHECK(numbers("<ul><li>a</li></ul>") == "-");
}

TEST_CASE("an item that has a value is counted from") {
    CHECK(numbers("<ol><li>a</li><li value='7'>b</li><li>c</li></ol>") == "1. 7. 8.");
    CHECK(numbers("<ol reversed=''><li>a</li><li value='9'>b</li><li>c</li></ol>") == "3. 9. 8.");
}

TEST_CASE("lists in an item and paragraphs below it do not disturb the count") {
    CHECK(numbers("<ol><li><p>a</p><p>more</p></li><li>b<ol start='3'><li>c</li></ol></li>"
                  "<li>d<ul><li>e</li></ul></li><li>f</li></ol>") == "1. 2. 3. 3. - 4.");
}

TEST_CASE("letters and Roman numerals number as the list or the item has them") {
    CHECK(numbers("<ol type='a' start='26'><li>a</li><li>b</li></ol>") == "z. aa.");
    CHECK(numbers("<ol type='A'><li>a</li><li type='i'>b</li></ol>") == "A. ii.");
    CHECK(numbers("<ol type='I' start='4'><li>a</li></ol>") == "IV.");
    CHECK(numbers("<ol type='a' start='0'><li>a</li><li>b</li></ol>") == "0. a.");
    CHECK(numbers("<ol type='disc'><li>a</li></ol>") == "1.");
}

TEST_CASE("numbers that no reader can count to are passed over") {
    CHECK(numbers("<ol start='2147483647'><li>a</li></ol>") == "2147483647.");
    CHECK(numbers("<ol start='2147483648'><li value='99999999999999999999'>a</li></ol>") == "1.");
    CHECK(numbers("<ol start='+-3'><li value='many'>a</li></ol>") == "1.");
}

TEST_CASE("numbers of items in the cell of a table stand in front of their words") {
    CHECK(epub_tests::foreign_pieces("<table><tr><th>Steps</th><th>When</th></tr>"
                                     "<tr><td><ol start='2'><li>go</li><li>come</li></ol></td>"
                                     "<td>now</td></tr></table>") ==
          std::vector<std::string>{"code: | Steps | When |\n| --- | --- |\n| 2. go 3. come | now |"});
}
