// SPDX-License-Identifier: MIT
// Records → a document → the same records, and nothing to say about it.
#include "lib/formats/docx/document.h"
#include "tests/support/random_records.h"
#include "tests/unit/docx/restore_support.h"

using namespace restore_tests;  // NOLINT(google-build-using-namespace)

namespace {

void check_same(const std::vector<Record>& records, const Head& head = {}) {
    const Result result = read_document(write_document(records, head));
    CHECK(result.messages() == Lines{});
    CHECK((result.head == head));
    REQUIRE(result.records.size() == records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        INFO("record " << i);
        CHECK((result.records[i] == records[i]));
    }
    CHECK(result.way.starts_with("a document of ours, untouched"));
}

}  // namespace

TEST_CASE("the samples come back from a document") {
    std::vector<Record> records;
    for (const char* name : {"000_1db0cc39164bb9cd", "003_a846d041469d4f7a"}) {
        const std::string json = test::file_content(std::string("samples/expected/") + name + ".json");
        Collector sink;
        Input input = Input::memory(name, json);
        Kept kept;
        json_format.read(input, {}, kept, sink);
        REQUIRE(kept.records.size() == 1);
        records.push_back(kept.records.front());
        check_same({records.back()});
    }
    check_same(records);
}

TEST_CASE("random records come back from documents of a hundred, with the head") {
    for (const test::Taste taste : {test::Taste::plain, test::Taste::wild}) {
        test::RandomRecords random(21, taste);
        for (int document = 0; document < 10; ++document) {
            INFO("taste " << static_cast<int>(taste) << ", document " << document);
            std::vector<Record> records;
            for (int i = 0; i < 100; ++i) records.push_back(random.record());
            check_same(records, random.head());
        }
    }
}

TEST_CASE("random records come back from documents of their own") {
    for (const test::Taste taste : {test::Taste::plain, test::Taste::wild}) {
        test::RandomRecords random(22, taste);
        for (int i = 0; i < 100; ++i) {
            INFO("taste " << static_cast<int>(taste) << ", document " << i);
            check_same({random.record()});
        }
    }
}

TEST_CASE("a document with parts and joined stories gives all records apart") {
    test::RandomRecords random(23, test::Taste::plain);
    std::vector<Record> records;
    for (int i = 0; i < 400; ++i) records.push_back(random.record());
    for (std::size_t i = 2; i < records.size(); i += 8) records[i].title = records[i - 1].title;
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    docx::DocumentOptions options;
    options.head = random.head();
    options.title = "AI Weekly";
    options.head.title = Text(options.title);
    options.subtitle = "Week 18";
    const Head head = options.head;
    docx::Document document(output, std::move(options), sink);
    for (std::size_t i = 0; i < records.size(); i += 4) {
        if (i % 40 == 0) document.part("Part " + std::to_string(i / 40 + 1), "en");
        document.story({&records[i], 1});
        document.story({&records[i + 1], 3});
    }
    document.finish();
    const Result result = read_document(bytes);
    CHECK(result.messages() == Lines{});
    CHECK((result.head == head));
    CHECK((result.records == records));
}
