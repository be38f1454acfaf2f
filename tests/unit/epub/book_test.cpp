// SPDX-License-Identifier: MIT
#include "lib/formats/epub/book.h"

#include <map>
#include <set>

#include "lib/diag/sinks.h"
#include "lib/formats/epub/names.h"
#include "lib/formats/epub/writer.h"
#include "lib/zipio/archive.h"
#include "tests/support/catch.h"
#include "tests/support/random_records.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

using Files = std::map<std::string, std::string>;

std::string book_of(const std::vector<Record>& records, Sink& sink, epub::BookOptions options = {}) {
    std::string bytes;
    StringOutput output(bytes);
    epub::Book book(output, std::move(options), sink);
    for (const Record& record : records) book.chapter(std::span<const Record>(&record, 1));
    book.finish();
    return bytes;
}

Files files_of(const std::string& bytes) {
    Collector sink;
    Input input = Input::memory("book", bytes);
    auto archive = zipio::Archive::open(input, {}, sink);
    REQUIRE(archive);
    Files files;
    for (std::size_t i = 0; i < archive->entries().size(); ++i)
        files[archive->entries()[i].name] = archive->read(i, sink).value();
    REQUIRE(sink.found.empty());
    return files;
}

Record titled(const std::string& title) {
    Record record;
    record.title = Text(title);
    record.lang = "en";
    Section section;
    section.kind = SectionKind::summary;
    section.label = "Summary";
    section.blocks.emplace_back();
    section.blocks.back().text = Text("Text of " + title);
    record.sections.push_back(section);
    return record;
}

std::vector<Record> titled_records(std::size_t count) {
    std::vector<Record> records;
    for (std::size_t i = 1; i <= count; ++i) records.push_back(titled("Story " + std::to_string(i)));
    return records;
}

/// The values of `attribute` in `text`, in order.
std::vector<std::string> values_of(const std::string& text, const std::string& attribute) {
    std::vector<std::string> values;
    const std::string begin = " " + attribute + "=\"";
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
        at += begin.size();
        values.push_back(text.substr(at, text.find('"', at) - at));
    }
    return values;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the type of the file stands at its front, not compressed") {
    Collector sink;
    const std::string bytes = book_of(titled_records(1), sink);
    CHECK(bytes.substr(30, 28) == "mimetypeapplication/epub+zip");
    CHECK(sink.found.empty());
}

TEST_CASE("each record is on its page, and all are in the stored file") {
    Collector sink;
    const Files files = files_of(book_of(titled_records(3), sink));
    for (const std::string number : {"1", "2", "3"}) {
        const std::string& page = files.at("EPUB/text/c0000" + number + ".xhtml");
        CHECK(contains(page, "data-dg-record=\"" + number + "\""));
        CHECK(contains(page, "<p>Text of Story " + number + "</p>"));
        CHECK(contains(files.at("EPUB/data/records.json"), "\"Story " + number + "\""));
    }
    CHECK(contains(files.at("EPUB/package.opf"), "<link rel=\"record\" href=\"data/records.json\""));
    CHECK_FALSE(contains(files.at("EPUB/package.opf"), "<item id=\"records"));
}

TEST_CASE("links lead to files of the book, and the first and last chapter have one neighbour") {
    Collector sink;
    const Files files = files_of(book_of(titled_records(3), sink));
    for (const auto& [name, text] : files) {
        if (name.find("/text/") == std::string::npos) continue;
        for (std::string href : values_of(text, "href")) {
            const bool up = href.substr(0, 3) == "../";
            CHECK(files.count(up ? "EPUB/" + href.substr(3) : "EPUB/text/" + href) == 1);
        }
    }
    CHECK_FALSE(contains(files.at("EPUB/text/c00001.xhtml"), "rel=\"prev\""));
    CHECK(contains(files.at("EPUB/text/c00001.xhtml"), "rel=\"next\" href=\"c00002.xhtml\""));
    CHECK(contains(files.at("EPUB/text/c00003.xhtml"), "rel=\"prev\" href=\"c00002.xhtml\""));
    CHECK_FALSE(contains(files.at("EPUB/text/c00003.xhtml"), "rel=\"next\""));
}

TEST_CASE("both tables of contents have the same targets, numbered in order, each once") {
    for (const std::size_t count : {2u, 60u, 61u, 101u}) {
        Collector sink;
        const Files files = files_of(book_of(titled_records(count), sink));
        const std::string& nav = files.at("EPUB/nav.xhtml");
        const std::string toc = nav.substr(0, nav.find("epub:type=\"landmarks\""));
        std::vector<std::string> hrefs = values_of(toc, "href");
        hrefs.erase(hrefs.begin());  // the style sheet
        const std::string& ncx = files.at("EPUB/toc.ncx");
        CHECK(hrefs == values_of(ncx, "src"));
        CHECK(std::set<std::string>(hrefs.begin(), hrefs.end()).size() == hrefs.size());
        const std::vector<std::string> order = values_of(ncx, "playOrder");
        for (std::size_t i = 0; i < order.size(); ++i) CHECK(order[i] == std::to_string(i + 1));
        CHECK(contains(toc, "1–50") == (count > 60));
    }
}

TEST_CASE("a right-to-left language turns text and pages") {
    Collector sink;
    Record record = titled("ملخص الأخبار");
    record.lang = "ar";
    record.sections.front().lang = "en";
    const Files files = files_of(book_of({record}, sink));
    CHECK(contains(files.at("EPUB/package.opf"), "page-progression-direction=\"rtl\""));
    const std::string& page = files.at("EPUB/text/c00001.xhtml");
    CHECK(contains(page, "lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\""));
    CHECK(contains(page, "lang=\"en\" xml:lang=\"en\" dir=\"ltr\""));
}

TEST_CASE("the date of the package is given, else the latest in the content, else 1980") {
    Collector sink;
    Record record = titled("A");
    const auto modified = [&sink](const Record& one, std::optional<std::int64_t> given) {
        epub::BookOptions options;
        options.modified = given;
        const std::string opf = files_of(book_of({one}, sink, options)).at("EPUB/package.opf");
        const std::size_t at = opf.find("dcterms:modified\">") + 18;
        return opf.substr(at, 20);
    };
    CHECK(modified(record, {}) == "1980-01-01T00:00:00Z");
    record.published = Date{"2026-04-27T06:00+02:00", {}};
    record.updated = Date{"2026-04", {}};
    CHECK(modified(record, {}) == "2026-04-27T04:00:00Z");
    CHECK(modified(record, 0) == "1970-01-01T00:00:00Z");
}

TEST_CASE("joined stories are one chapter, and the same title is shown once") {
    Collector sink;
    std::string bytes;
    StringOutput output(bytes);
    epub::Book book(output, {}, sink);
    const std::vector<Record> story = {titled("Same"), titled("Same"), titled("Other")};
    book.chapter(story);
    book.finish();
    const Files files = files_of(bytes);
    const std::string& page = files.at("EPUB/text/c00001.xhtml");
    CHECK(values_of(page, "data-dg-record") == std::vector<std::string>{"1", "2", "3"});
    CHECK(values_of(page, "data-dg-joined") == std::vector<std::string>{"1", "2"});
    CHECK(contains(page, "<h1 id=\"r1\" data-dg-role=\"title\">Same</h1>"));
    CHECK(contains(page, "<h2 id=\"r3\" data-dg-role=\"title\">Other</h2>"));
    CHECK_FALSE(contains(page, "id=\"r2\""));
}

TEST_CASE("what would be markup is text") {
    Collector sink;
    Record record = titled("<b>&amp;\"</b>");
    Block& block = record.sections.front().blocks.front();
    block.text = Text(" a  b\r\nc]]>");
    const Files files = files_of(book_of({record}, sink));
    const std::string& page = files.at("EPUB/text/c00001.xhtml");
    CHECK(contains(page, "&lt;b&gt;&amp;amp;\"&lt;/b&gt;"));
    CHECK(contains(page, "<p> a  b&#13;<br/>c]]&gt;</p>"));
}

TEST_CASE("the same records give the same bytes") {
    std::vector<Record> records;
    test::RandomRecords random(7, test::Taste::wild);
    for (int i = 0; i < 20; ++i) records.push_back(random.record());
    Collector sink;
    CHECK(book_of(records, sink) == book_of(records, sink));
}

TEST_CASE("a page that small readers cannot show is reported, not split") {
    Collector sink;
    Record record = titled("Long");
    record.sections.front().blocks.front().text = Text(std::string(260'000, 'x'));
    book_of({record}, sink);
    REQUIRE(sink.found.size() == 1);
    CHECK(sink.found.front().rule->id == "EPB-020");
}

TEST_CASE("without a chapter nothing is written") {
    Collector sink;
    CHECK(book_of({}, sink).empty());
}
