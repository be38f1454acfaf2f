// SPDX-License-Identifier: MIT
#include "lib/checks/record_keys.h"
#include "tests/support/checked_records.h"

using namespace checks_tests;

namespace {

/// Feeds records of one input to a finder, as the validator does.
class Feeder final : public Records {
  public:
    explicit Feeder(DuplicateFinder& finder) : finder_(finder) {}
    void head(Head) override {}
    void record(Record record, const Places& places) override {
        RecordKeys keys = keys_of(record, places);
        keys.record = ++count_;
        keys.record_key = "key";
        finder_.add(keys, sink);
    }
    Collector sink;

  private:
    DuplicateFinder& finder_;
    std::uint64_t count_ = 0;
};

std::vector<Diagnostic> feed(DuplicateFinder& finder, const std::string& name, const std::string& lines) {
    Input input = Input::memory(name, lines);
    Feeder feeder(finder);
    Collector reader;
    ReadOptions read;
    read.places = true;
    ndjson_format.read(input, read, feeder, reader);
    REQUIRE(reader.found.empty());
    return std::move(feeder.sink.found);
}

std::string story(const std::string& id, const std::string& url) {
    return R"({"id":")" + id + R"(","source":{"url":")" + url + "\"}}\n";
}

}  // namespace

TEST_CASE("an id that comes twice is an error at the later one, and names the first") {
    DuplicateFinder finder;
    CHECK(feed(finder, "a.ndjson", story("1", "https://a.example/1") + story("2", "https://a.example/2"))
              .empty());
    const auto found =
        feed(finder, "b.ndjson", story("3", "https://a.example/3") + story("2", "https://a.example/4"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule->id == "SET-005");
    CHECK(found[0].severity == Severity::error);
    CHECK(found[0].message == "the id \"2\" is that of a.ndjson:2 too");
    CHECK(found[0].where.file == "b.ndjson");
    CHECK(found[0].where.begin.line == 2);
    CHECK(found[0].where.begin.column == 7);
    CHECK(found[0].record == 2);
    CHECK(found[0].record_key == "key");
    CHECK(found[0].path == "/id");
}

TEST_CASE("one address in two spellings is one address, also in siblings of one file") {
    DuplicateFinder finder;
    const auto found = feed(finder, "a",
                            story("1", "https://www.openai.com/index/a/?utm_source=x") +
                                story("2", "http://OpenAI.com/index/a#top"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule->id == "SET-006");
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].message == "\"https://openai.com/index/a\" is the source of a:1 too");
    CHECK(found[0].where.begin.line == 2);
}

TEST_CASE("of a copy only the id is said, and the first one stays the first") {
    DuplicateFinder finder;
    const std::string one = story("1", "https://a.example/1");
    const auto found = feed(finder, "a", one + one + one);
    REQUIRE(found.size() == 2);
    for (const Diagnostic& each : found) CHECK(each.message == "the id \"1\" is that of a:1 too");
}

TEST_CASE("what names nothing is never twice") {
    DuplicateFinder finder;
    CHECK(feed(finder, "a", story("", "https://a.example/") + story("", "https://a.example/") + "{}\n{}\n")
              .empty());
}

TEST_CASE("where no line is known, the number of the record says which one it is") {
    DuplicateFinder finder;
    Collector sink;
    RecordKeys keys;
    keys.id = RecordKeys::Key{"1", {"week.zip", "a.epub", {}, {}}};
    for (keys.record = 2; keys.record <= 3; ++keys.record) finder.add(keys, sink);
    REQUIRE(sink.found.size() == 1);
    CHECK(sink.found[0].message == "the id \"1\" is that of record 2 of week.zip!a.epub too");
}
