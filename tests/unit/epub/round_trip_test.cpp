// SPDX-License-Identifier: MIT
// Records → a book → the same records, and nothing to say about it.
#include "tests/support/random_records.h"
#include "tests/unit/epub/support.h"

using namespace epub_tests;  // NOLINT(google-build-using-namespace)

namespace {

using Lines = std::vector<std::string>;

void check_same(const std::vector<Record>& records, const Head& head = {}) {
    const Result result = read_book(write_book(records, head));
    CHECK(result.findings() == Lines{});
    CHECK((result.head == head));
    REQUIRE(result.records.size() == records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        INFO("record " << i);
        CHECK((result.records[i] == records[i]));
    }
}

}  // namespace

TEST_CASE("the samples come back from a book") {
    check_same(sample_records());
}

TEST_CASE("random records come back from books of a hundred, with the head") {
    for (const test::Taste taste : {test::Taste::plain, test::Taste::wild}) {
        test::RandomRecords random(11, taste);
        for (int book = 0; book < 10; ++book) {
            INFO("book " << book);
            std::vector<Record> records;
            for (int i = 0; i < 100; ++i) records.push_back(random.record());
            check_same(records, random.head());
        }
    }
}

TEST_CASE("random records come back from books of their own") {
    for (const test::Taste taste : {test::Taste::plain, test::Taste::wild}) {
        test::RandomRecords random(12, taste);
        for (int i = 0; i < 50; ++i) {
            INFO("book " << i);
            check_same({random.record()});
        }
    }
}

TEST_CASE("a book with cover, front page, parts, joined stories and an index gives all records apart") {
    test::RandomRecords random(13, test::Taste::plain);
    std::vector<Record> records;
    for (int i = 0; i < 1000; ++i) records.push_back(random.record());
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    epub::BookOptions options;
    options.head = random.head();
    options.title = "AI Weekly";
    options.subtitle = "Week 18";
    options.front_page = options.index = true;
    options.cover = epub::Cover{"not looked at", "image/png", "Cover"};
    const Head head = options.head;
    epub::Book book(output, std::move(options), sink);
    for (std::size_t i = 0; i < records.size(); i += 4) {
        if (i % 100 == 0) book.part("Part " + std::to_string(i / 100 + 1), "en");
        book.chapter({&records[i], 1});
        book.chapter({&records[i + 1], 3});
    }
    book.finish();
    const Result result = read_book(bytes);
    CHECK(result.findings() == Lines{});
    CHECK((result.head == head));
    CHECK((result.records == records));
}

TEST_CASE("without the stored records too, each record of a story has its title") {
    std::vector<Record> records(5, story("Ashford"));
    for (Record& record : records) record.extras.clear();
    records[2].title = records[3].title = Text("Told otherwise");
    records[4] = story("Benton");
    records[4].extras.clear();
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    epub::Book book(output, {}, sink);
    book.chapter(records);
    book.finish();
    auto files = files_of(bytes);
    remove_file(files, "EPUB/data/records.json");
    const Result result = read_book(zipped(files));
    CHECK(result.found.size() == 1);  // that they are missing
    CHECK((result.records == records));
}

TEST_CASE("strings too long for a tag are kept beside the page") {
    const std::string longest(100'000, '"');
    Record record = story("Ashford");
    record.id = longest;
    record.source = Source{longest, "https://example.org/" + longest, {longest}};
    record.published = Date{"2026-04-27", longest};
    record.tags.push_back({longest, longest});
    record.links.push_back({"https://example.org/" + longest, longest, {}, {}});
    Section& section = record.sections.front();
    section.label = longest;
    section.provenance = Provenance{longest, longest, Date{"2026-04-27", longest}, longest};
    Marks marks;
    marks.href = "https://example.org/" + longest;
    section.blocks.front().text.append(" More.", marks);
    Block& item = section.blocks.back();
    item.marker = item.number = item.label = item.sep = longest;
    check_same({record});
}
