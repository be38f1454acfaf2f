// SPDX-License-Identifier: MIT
// Tables of strangers: data is a table as text, what is there for the looks is what stands in it.
#include "tests/unit/epub/foreign_pieces.h"
#include "tests/unit/epub/recovered.h"

using epub_tests::foreign_pieces;
using Lines = std::vector<std::string>;

TEST_CASE("a table of data is text, its caption stands in front and its foot behind") {
    CHECK(foreign_pieces(
              "<table><caption>Prices <i>in euro</i></caption>"
              "<thead><tr><th>Tram</th><th>Price</th></tr></thead>"
              "<tfoot><tr><td>All</td><td>3</td></tr></tfoot>"
              "<tbody><tr><td>One</td><td>1</td></tr><tr><td>Two</td><td>2</td></tr></tbody></table>") ==
          Lines{"paragraph: Prices in euro",
                "code: | Tram | Price |\n| --- | --- |\n| One | 1 |\n| Two | 2 |\n| All | 3 |"});
}

TEST_CASE("the blocks of a cell of data are words apart, and links stay") {
    CHECK(foreign_pieces("<table><tr><th><p>Monday</p><p>low</p></th><th>What</th></tr>"
                         "<tr><td><ul><li>one</li><li>two</li></ul></td>"
                         "<td>a <a href='https://a.example'>story</a></td></tr></table>") ==
          Lines{"code: | Monday low | What |\n| --- | --- |\n| one two | a [story](https://a.example) |"});
}

TEST_CASE("a table with headings, tables or several blocks in its cells is what they hold") {
    const std::string stories =
        "<tr><td><h1>One</h1><p>Text <a "
        "href='u'>more</a></p></td></tr><tr><td><h1>Two</h1><p>Words.</p></td></tr>";
    const Lines held = {"heading: One", "paragraph: Text [more](u)", "heading: Two", "paragraph: Words."};
    CHECK(foreign_pieces("<table>" + stories + "</table>") == held);
    CHECK(foreign_pieces("<table><tr><td> </td><td><table>" + stories + "</table></td></tr></table>") ==
          held);
    CHECK(
        foreign_pieces("<table><tr><td>Left.</td><td><p>One.</p><ul><li>Two.</li></ul></td></tr></table>") ==
        Lines{"paragraph: Left.", "paragraph: One.", "item: Two."});
    CHECK(foreign_pieces(
              "<table><tr><th>Head</th><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>") ==
          Lines{"paragraph: Head", "code: | a | b |\n| --- | --- |"});
    CHECK(foreign_pieces("<table role='presentation'><tr><td>a</td><td>b</td></tr></table>") ==
          Lines{"paragraph: a", "paragraph: b"});
    CHECK(foreign_pieces("<table><tr><td> </td></tr></table>").empty());
}

TEST_CASE("cells stand in the columns in which a reader sees them") {
    CHECK(foreign_pieces("<table><tr><th rowspan='2'>Line</th><th colspan='2'>Price</th></tr>"
                         "<tr><th>adult</th><th>child</th></tr>"
                         "<tr><td>Red</td><td>2</td><td>1</td></tr></table>") ==
          Lines{"code: | Line | Price |  |\n| --- | --- | --- |\n|  | adult | child |\n| Red | 2 | 1 |"});
    CHECK(foreign_pieces("<table><tr><td rowspan=' 2x'>a</td><td rowspan='none'>b</td></tr>"
                         "<tr><td>c</td></tr></table>") == Lines{"code: | a | b |\n| --- | --- |\n|  | c |"});
}

TEST_CASE("a cell spans no more rows than its part of the table has") {
    const std::string all = "code: | a | b |\n| --- | --- |\n|  | c |\n| d | e |";
    for (const std::string span : {"0", "2", "9", "1000000000", "99999999999999999999"}) {
        INFO(span);
        CHECK(foreign_pieces("<table><thead><tr><th rowspan='" + span +
                             "'>a</th><th>b</th></tr><tr><th>c</th></tr></thead>"
                             "<tbody><tr><td>d</td><td>e</td></tr></tbody></table>") == Lines{all});
    }
}

TEST_CASE("only tables that became text are counted, and pictures in all") {
    const auto page = epub_tests::foreign_page(
        "<table><tr><td><h1>One</h1><img src='a.png' alt='A'/></td></tr></table>"
        "<table><tr><td>a</td><td><img src='b.png' alt='B'/></td></tr></table>");
    CHECK(page.tables == 1);
    CHECK(page.images == 2);
}

TEST_CASE("the stories of a newsletter in a table are records") {
    broken_books::BrokenBook book = broken_books::foreign_book();
    book.remove("OPS/one.xhtml");
    book.remove("OPS/three.xhtml");
    book.change("OPS/two.xhtml", "<h1>Story two</h1>\n<p>What happened in two is told here.</p>",
                "<table><tr><td><h1>Story one</h1><p>Text one.</p></td></tr>"
                "<tr><td><h1>Story two</h1><p>Text two.</p></td></tr></table>");
    CHECK(broken_books::recover(book.bytes()).titles() == "Story one;Story two;");
}
