// SPDX-License-Identifier: MIT
// The pages around the chapters, and that every page is well-formed.
#include "lib/formats/epub/list_pages.h"

#include "lib/base/input.h"
#include "lib/base/output.h"
#include "lib/diag/sinks.h"
#include "lib/xmlio/markup.h"
#include "lib/zipio/archive.h"
#include "tests/support/catch.h"
#include "tests/support/random_records.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

epub::ChapterEntry entry(const std::string& file, const std::string& title, const std::string& lang) {
    return {file, {"r1", title, lang}, {}, "The Paper · 27 April 2026", "It <begins>.", "en"};
}

epub::Contents two_stories() {
    epub::Contents contents;
    contents.title = "A & B";
    contents.title_lang = contents.lang = contents.words_lang = "en";
    contents.subtitle = "27 April to 3 May";
    contents.front_page = true;
    contents.chapters = {entry("c00001.xhtml", "First", "en"), entry("c00002.xhtml", "ثانيا", "ar")};
    contents.parts = {{"p00001.xhtml", {"p1", "Monday", "en"}, 0},
                      {"p00002.xhtml", {"p2", "اليوم", "ar"}, 1}};
    contents.topics = {{"Money", "en", {0, 1}}};
    return contents;
}

}  // namespace

TEST_CASE("the front page has the title, the parts and each story with its summary") {
    const std::string page = epub::front_page(two_stories());
    CHECK(contains(page, "<h1 id=\"title\">A &amp; B</h1>"));
    CHECK(contains(page, "27 April to 3 May</p>"));
    CHECK(contains(page, "<h2 id=\"p1\">Monday</h2>"));
    CHECK(contains(page, "<h3 id=\"s1\"><a href=\"c00001.xhtml\">First</a></h3>"));
    CHECK(contains(page, "It &lt;begins&gt;."));
    CHECK(contains(page, "<bdi lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\">ثانيا</bdi>"));
    CHECK(page.find("id=\"s1\"") < page.find("id=\"p2\""));
    CHECK(page.find("id=\"p2\"") < page.find("id=\"s2\""));
}

TEST_CASE("without parts stories stand right below the title of the front page") {
    epub::Contents contents = two_stories();
    contents.parts.clear();
    const std::string page = epub::front_page(contents);
    CHECK(contains(page, "<h2 id=\"s1\"><a href=\"c00001.xhtml\">First</a></h2>"));
    CHECK(contains(page, "id=\"s2\""));
}

TEST_CASE("a part lists its own chapters") {
    const epub::Contents contents = two_stories();
    const std::string first = epub::part_page(contents, 0), second = epub::part_page(contents, 1);
    CHECK(contains(first, "<h1 id=\"p1\">Monday</h1>"));
    CHECK(contains(first, "c00001.xhtml"));
    CHECK_FALSE(contains(first, "c00002.xhtml"));
    CHECK(contains(second, "<h1 id=\"p2\" lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\">"));
    CHECK(contains(second, "c00002.xhtml"));
    CHECK_FALSE(contains(second, "c00001.xhtml"));
}

TEST_CASE("the index leads from a topic to all its chapters") {
    const std::string page = epub::index_page(two_stories());
    CHECK(contains(page, "<dt>Money</dt>\n<dd><a href=\"c00001.xhtml\">First</a></dd>\n<dd>"));
    CHECK(contains(page, "href=\"c00002.xhtml\""));
}

TEST_CASE("a cover is described by its own words, else by the title") {
    const epub::Contents contents = two_stories();
    CHECK(contains(epub::cover_page(contents, {"", "image/png", "A \"day\""}, "../images/cover.png"),
                   "src=\"../images/cover.png\" alt=\"A &quot;day&quot;\""));
    CHECK(contains(epub::cover_page(contents, {"", "image/png", ""}, "x.png"), "alt=\"A &amp; B\""));
}

TEST_CASE("nothing of the pages around the chapters is read back") {
    const epub::Contents contents = two_stories();
    for (const std::string& page :
         {epub::front_page(contents), epub::part_page(contents, 0), epub::index_page(contents)})
        CHECK(contains(page, "data-dg-furniture=\"\""));
}

TEST_CASE("every document of a book of random records is well-formed XML") {
    test::RandomRecords random(11, test::Taste::wild);
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    epub::BookOptions options;
    options.lang = "ar";
    options.front_page = options.index = true;
    options.cover = epub::Cover{"no picture", "image/png", "<&\">"};
    epub::Book book(output, options, sink);
    for (int i = 0; i < 300; ++i) {
        if (i % 10 == 0) book.part(random.string(), i % 20 == 0 ? "en" : "");
        const std::vector<Record> story = {random.record(), random.record()};
        book.chapter(std::span(story).first(i % 3 == 0 ? 2 : 1));
    }
    book.finish();

    Limits limits;
    limits.tag_bytes = limits.record_bytes;  // random links may be longer than any real one
    Input input = Input::memory("book.epub", bytes);
    Collector findings;
    auto archive = zipio::Archive::open(input, limits, findings);
    REQUIRE(archive);
    std::size_t documents = 0;
    for (std::size_t i = 0; i < archive->entries().size(); ++i) {
        const std::string name = archive->entries()[i].name;
        const std::string ending = name.substr(std::min(name.size(), name.rfind('.')));
        if (ending != ".xhtml" && ending != ".opf" && ending != ".ncx" && ending != ".xml") continue;
        ++documents;
        const auto text = archive->read(i, findings);
        REQUIRE(text);
        // As XML: what is not well-formed would be an error, not read as HTML.
        CHECK(xmlio::read_markup(*text, xmlio::MarkupKind::xml, "book.epub", name, limits, findings));
    }
    CHECK(documents > 330);
    CHECK(findings.found.empty());
}
