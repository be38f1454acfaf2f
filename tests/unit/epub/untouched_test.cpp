// SPDX-License-Identifier: MIT
// Pages that nobody touched are passed over, and never when something beside them says more of their records.
// `read_book` reads each book both ways and compares.
#include <span>

#include "lib/formats/epub/untouched.h"
#include "tests/unit/epub/support.h"

using namespace epub_tests;  // NOLINT(google-build-using-namespace)

namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t tag_bytes = 600;

/// The page of each holds a tag of more than `tag_bytes`.
std::vector<Record> long_tagged() {
    std::vector<Record> records = stories();
    for (Record& record : records) record.id = std::string(tag_bytes, 'x');
    return records;
}

/// A page of theirs that is read is too large.
Result read_strictly(const std::string& book) {
    ReadOptions options;
    options.limits.tag_bytes = tag_bytes;
    return read_book(book, options);
}

/// Another page, with the items of the spine that stand where the chapter stood alone.
void add_page(std::vector<test::ZipEntry>& files, const std::string& chapter, const std::string& spine,
              const std::string& href, const std::string& bytes) {
    std::string& package = file(files, "EPUB/package.opf");
    edit(package, "<itemref idref=\"" + chapter + "\"/>", spine);
    edit(package, "</manifest>",
         "<item id=\"added\" href=\"" + href + R"(" media-type="application/xhtml+xml"/></manifest>)");
    files.push_back({"EPUB/" + href, bytes});
}

}  // namespace

TEST_CASE("a page that nobody touched is not read") {
    const Result result = read_strictly(write_book(long_tagged()));
    CHECK(result.findings() == Lines{});
    CHECK((result.records == long_tagged()));
}

TEST_CASE("a byte makes the difference, for its page and the one before") {
    auto files = files_of(write_book(long_tagged()));
    edit(file(files, "EPUB/text/c00003.xhtml"), "</body>", " </body>");
    const Result result = read_strictly(zipped(files));
    CHECK(result.records.size() == 4);
    Lines refused;
    for (const Diagnostic& each : result.found) {
        if (each.rule->id == "LIM-003") refused.push_back(each.where.member);
    }
    CHECK(refused == Lines{"EPUB/text/c00002.xhtml", "EPUB/text/c00003.xhtml"});
}

TEST_CASE("with the stored records changed no page is as they would be shown") {
    auto files = files_of(write_book(stories()));
    edit(file(files, "EPUB/data/records.json"), "The council of Benton opened a new library",
         "The council of Benton closed its old library");
    const Result result = read_book(zipped(files));
    REQUIRE(result.records.size() == 4);
    CHECK(result.records[1].sections[0].blocks[0].text.plain() ==
          "The council of Benton opened a new library today.");
    CHECK(result.found.size() == 1);
}

TEST_CASE("a page goes on with the record of the untouched page before it") {
    auto files = files_of(write_book(stories()));
    add_page(files, "c00002", R"(<itemref idref="c00002"/><itemref idref="added"/>)", "text/more.xhtml",
             R"(<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>M</title></head><body>
<section data-dg-record="2"><section data-dg-role="section" data-dg-kind="summary" lang="en">
<p>The library has a garden now.</p></section></section></body></html>)");
    const Result result = read_book(zipped(files));
    REQUIRE(result.records.size() == 4);
    REQUIRE(result.records[1].sections.size() == 1);
    CHECK(result.records[1].sections[0].blocks.back().text.plain() == "The library has a garden now.");
    CHECK((result.records[0] == story("Ashford")));
    CHECK((result.records[3] == story("Denby")));
}

TEST_CASE("an untouched page that comes again in another folder is a copy") {
    auto files = files_of(write_book({story("Ashford")}));
    add_page(files, "c00001", R"(<itemref idref="c00001"/><itemref idref="added"/>)", "again/c00001.xhtml",
             file(files, "EPUB/text/c00001.xhtml"));
    const Result result = read_book(zipped(files));
    REQUIRE(result.records.size() == 2);
    CHECK((result.records[0] == story("Ashford")));
    CHECK(result.records[1].title->plain() == "Story Ashford");
    CHECK(result.found.size() == 1);
}

TEST_CASE("a changed copy in front of an untouched page leaves the page what it says") {
    const std::vector<Record> all = stories();
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    epub::Book book(output, {}, sink);
    book.chapter(std::span(all).first(2));
    for (const std::size_t alone : {2U, 3U}) book.chapter(std::span(all).subspan(alone, 1));
    book.finish();
    for (const std::string number : {"1", "2"}) {
        INFO(number);
        auto files = files_of(bytes);
        add_page(files, "c00001", R"(<itemref idref="added"/><itemref idref="c00001"/>)", "text/copy.xhtml",
                 R"(<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>C</title></head><body>
<section data-dg-record=")" +
                     number + R"("><h1 data-dg-role="title">Story</h1>
<section data-dg-role="section" data-dg-kind="summary" lang="en"><p>Words of an editor.</p></section></section>
</body></html>)");
        const Result result = read_book(zipped(files));
        REQUIRE(result.records.size() == 5);
        for (const Record& record : result.records) CHECK(!record.sections.empty());
    }
}

TEST_CASE("many small pages that name one large record do not make us look through it each time") {
    json::StoredRecords stored;
    stored.records = {story("Ashford")};
    stored.records[0].sections[0].blocks.resize(300'000, block(BlockType::paragraph, "x"));
    epub::UntouchedPages pages("en");
    for (int i = 0; i < 600'000; ++i)
        REQUIRE(!pages.story_of(R"(<section data-dg-record="1">)", "EPUB/text/c00001.xhtml", stored));
}

TEST_CASE("pages that name records which are not stored are read") {
    for (const std::string number : {"0", "3", "18446744073709551615", "99999999999999999999", "x", ""}) {
        INFO(number);
        auto files = files_of(write_book({story("Ashford"), story("Benton")}));
        edit(file(files, "EPUB/text/c00001.xhtml"), R"(data-dg-record="1")",
             "data-dg-record=\"" + number + '"');
        const Result result = read_book(zipped(files));
        REQUIRE(result.records.size() == 2);
        CHECK(result.records[0].title->plain() == "Story Ashford");
        CHECK((result.records[1] == story("Benton")));
    }
}
