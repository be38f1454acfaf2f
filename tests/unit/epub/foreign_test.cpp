// SPDX-License-Identifier: MIT
// Books that pandoc and calibre made (tests/data/epub/README.md) are read by their words.
#include "tests/support/files.h"
#include "tests/unit/epub/recovered.h"

using namespace broken_books;  // NOLINT(google-build-using-namespace)

namespace {

std::string sections_of(const Record& record) {
    std::string all;
    for (const Section& section : record.sections) {
        all += section.label.value_or("-") + "/" + section.lang + ":";
        for (const Block& block : section.blocks)
            all += " " + (block.label ? *block.label + "=" : "") + block.text.plain() + "/" + block.lang;
        all += "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("chapters whose headings have other levels are a record each") {
    BrokenBook book = foreign_book();
    for (const std::string number : {"one", "three"})
        book.change("OPS/" + number + ".xhtml", "<h1>Story " + number + "</h1>",
                    "<h2>Story " + number + "</h2>");
    const Recovered got = recover(book.bytes());
    CHECK(got.titles() == "Story one;Story two;Story three;");
    REQUIRE(got.records.size() == 3);
    CHECK(sections_of(got.records[1]) == "-/en: What happened in two is told here./\n");
}

TEST_CASE("the language of a book is known with blanks around it, and with an underscore") {
    for (const std::string said : {"\n    de-AT\n  ", "de_AT", "DE-at"}) {
        INFO(said);
        BrokenBook book = foreign_book();
        book.change("OPS/book.opf", "en</dc:language>", said + "</dc:language>");
        book.change("OPS/two.xhtml", "<h1>", "<h1 lang=\"x y\">");
        book.change("OPS/three.xhtml", "<p>", "<p lang=\" fr_CA\">");
        const Recovered got = recover(book.bytes());
        REQUIRE(got.records.size() == 3);
        CHECK(sections_of(got.records[1]) == "-/de-AT: What happened in two is told here./\n");
        CHECK(sections_of(got.records[2]) == "-/fr-CA: What happened in three is told here./\n");
    }
}

TEST_CASE("a page is one with parameters in its type, and in the type of the books before EPUB") {
    for (const std::string type :
         {"Application/XHTML+XML; charset=utf-8", "text/x-oeb1-document", "text/xml"}) {
        INFO(type);
        BrokenBook book = foreign_book();
        book.change("OPS/book.opf", R"("two.xhtml" media-type="application/xhtml+xml")",
                    "\"two.xml\" media-type=\"" + type + '"');
        book.entry("OPS/two.xhtml").name = "OPS/two.xml";
        const Recovered got = recover(book.bytes());
        CHECK(got.titles() == "Story one;Story two;Story three;");
        CHECK(got.rules() == "EPB-005");
    }
}

TEST_CASE("the page for readers that cannot show what stands in the spine is read") {
    BrokenBook book = foreign_book();
    const std::string page = R"("two.xhtml" media-type="application/xhtml+xml"/>)";
    book.change("OPS/book.opf", page,
                R"("two.svg" media-type="image/svg+xml" fallback="pdf"/><item id="pdf" href="two.pdf" )"
                R"(media-type="application/pdf" fallback="page"/><item id="page" href=)" +
                    page);
    CHECK(recover(book.bytes()).titles() == "Story one;Story two;Story three;");
    book.change("OPS/book.opf", R"(fallback="page")", R"(fallback="pdf")");
    CHECK(recover(book.bytes()).titles() == "Story one;Story three;");
}

TEST_CASE("a page whose address begins at the top of the book is found") {
    BrokenBook book = foreign_book();
    book.change("OPS/book.opf", "href=\"two.xhtml\"", "href=\"/OPS/two.xhtml\"");
    const Recovered got = recover(book.bytes());
    CHECK(got.titles() == "Story one;Story two;Story three;");
    CHECK(got.rules() == "EPB-004");
}

TEST_CASE("a book without a text holds no record, and that is said") {
    BrokenBook book = foreign_book();
    for (const std::string number : {"one", "two", "three"}) {
        std::string& page = book.entry("OPS/" + number + ".xhtml").bytes;
        page.replace(page.find("<body>"), page.find("</html>") - page.find("<body>"),
                     "<body><p> </p></body>");
    }
    const Recovered got = recover(book.bytes());
    CHECK(got.records.empty());
    CHECK(got.rules() == "REC-001");
}

TEST_CASE(
    "in a book without headings lines in bold are read as such, and a page that begins with one is a "
    "record") {
    BrokenBook book = foreign_book();
    for (const std::string number : {"one", "two", "three"})
        book.change("OPS/" + number + ".xhtml", "<h1>Story " + number + "</h1>",
                    "<p><b>Story " + number + "</b></p>");
    book.change("OPS/two.xhtml", "</body>",
                "<p><b>What comes next</b></p><p>More.</p><p><b>A sentence.</b></p></body>");
    const Recovered got = recover(book.bytes());
    CHECK(got.titles() == "Story one;Story two;Story three;");
    REQUIRE(got.records.size() == 3);
    CHECK_FALSE(got.records[0].title->runs()[0].marks.strong);
    CHECK(sections_of(got.records[1]) ==
          "-/en: What happened in two is told here./ What comes next/ More./ A sentence./\n");
    CHECK(got.records[1].sections[0].blocks[1].type == BlockType::heading);
    CHECK(got.rules() == "REC-021");
}

TEST_CASE("what stands behind the body of a page is text of it, and so is a second body") {
    for (const std::string end : {"</body><p>More.</p></html>", "</body></html><p>More.</p>",
                                  "</body><body><p>More.</p></body></html>"}) {
        INFO(end);
        BrokenBook book = foreign_book();
        book.change("OPS/two.xhtml", "</body></html>", end);
        const Recovered got = recover(book.bytes());
        REQUIRE(got.records.size() == 3);
        CHECK(sections_of(got.records[1]) == "-/en: What happened in two is told here./ More./\n");
    }
}

TEST_CASE("what a page says above its heading is of its record, in front") {
    BrokenBook book = foreign_book();
    book.change("OPS/two.xhtml", "<h1>",
                "<p>CITY</p><p><img src=\"https://i.example/m.png\" alt=\"Map\"/></p><h1>");
    const Recovered got = recover(book.bytes());
    CHECK(got.titles() == "Story one;Story two;Story three;");
    CHECK(got.rules() == "REC-022 EPB-011");
    REQUIRE(got.records.size() == 3);
    CHECK(sections_of(got.records[0]) == "-/en: What happened in one is told here./\n");
    CHECK(sections_of(got.records[1]) == "-/en: CITY/ Map/\n-/en: What happened in two is told here./\n");
}

TEST_CASE("the books of pandoc and calibre give the records that they were made from") {
    for (const std::string name : {"pandoc", "calibre"}) {
        INFO(name);
        const Recovered got = recover(test::file_content("tests/data/epub/" + name + ".epub"));
        REQUIRE(got.titles() == "Tiny models learn to plan;A robot folds laundry;");
        CHECK(got.rules() == "EPB-010 EPB-011");  // the title page; a table
        const Record& models = got.records[0];
        REQUIRE(models.source);
        CHECK(models.source->name == "The Lab Times");
        CHECK(models.source->url == "https://example.org/planning");
        REQUIRE(models.published);
        CHECK(models.published->value == "2026-04-27");
        CHECK(sections_of(models) ==
              "Summary/en: Small models of 2.4 billion parameters now plan “ten steps” ahead./\n"
              "Key Points/en: Cost=a tenth of the price/ Speed=twice as fast/\n"
              "Translation (ZH)/zh: 小模型学会了规划。/\n");
        const Record& robot = got.records[1];
        CHECK_FALSE(robot.source);
        REQUIRE(robot.published);
        CHECK(robot.published->value == "2026-04-28");
        CHECK(sections_of(robot) ==
              "Summary/en: The robot folds a shirt in 40 seconds./\n"
              "Summary (JA)/ja: ロボットが洗濯物をたたむ。/ "
              "| Shirt | Seconds |\n| --- | --- |\n| Small | 38 |\n| Large | 44 |/\n");
    }
}
