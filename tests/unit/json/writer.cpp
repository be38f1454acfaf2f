// SPDX-License-Identifier: MIT
#include "tests/support/catch.h"
#include "tests/unit/json/support.h"

using namespace json_tests;

using Lines = std::vector<std::string>;

namespace {

Record named(const std::string& id) {
    Record record;
    record.id = id;
    return record;
}

}  // namespace

TEST_CASE("one record with an empty head is written alone, all else as a digest") {
    CHECK(write({{}, {named("a")}}) == "{\n  \"id\": \"a\"\n}\n");
    CHECK(write({{}, {named("a"), named("b")}}) ==
          "{\n  \"records\": [\n    {\n      \"id\": \"a\"\n    },\n    {\n      \"id\": \"b\"\n    }\n  "
          "]\n}\n");
    Head head;
    head.title = Text("t");
    head.date = Date{"2026-04", {}};
    head.lang = "en";
    head.extras = {{"x", "[1e400,{\"y\":\"\\u0041\"},[],{}]"}};
    CHECK(write({head, {named("a")}}) == R"({
  "title": "t",
  "date": "2026-04",
  "lang": "en",
  "records": [
    {
      "id": "a"
    }
  ],
  "x": [
    1e400,
    {
      "y": "\u0041"
    },
    [],
    {}
  ]
}
)");
    CHECK(read(write({head, {named("a")}})).digest == Digest{head, {named("a")}});
}

TEST_CASE("without a record nothing is written") {
    CHECK(write({}).empty());
    Head head;
    head.lang = "en";
    CHECK(write({head, {}}).empty());
    CHECK(write({}, Kind::ndjson).empty());
}

TEST_CASE("ndjson drops a head and says so") {
    Head head;
    head.lang = "en";
    Collector sink;
    CHECK(write({head, {named("a"), named("b")}}, Kind::ndjson, &sink) == "{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
    REQUIRE(sink.found.size() == 1);
    CHECK(sink.found[0].rule->id == "CNV-001");
}

TEST_CASE("an extra whose name is taken is left out and said so") {
    Record record = named("a");
    record.extras = {{"x", "1"}, {"x", "2"}, {"title", "3"}, {"records", "4"}, {"extras", "5"}};
    record.sections.emplace_back();
    record.sections[0].extras = {{"kind", "1"}, {"records", "2"}};
    Head head;
    head.extras = {{"records", "1"}, {"id", "2"}};
    Collector sink;
    const Digest digest = read(write({head, {record}}, Kind::json, &sink)).digest;
    REQUIRE(digest.records.size() == 1);
    CHECK(digest.head.extras == Extras{{"id", "2"}});
    CHECK(digest.records[0].extras == Extras{{"x", "1"}, {"extras", "5"}});
    CHECK(digest.records[0].sections[0].extras == Extras{{"records", "2"}});
    CHECK(sink.found.size() == 5);
    for (const Diagnostic& each : sink.found) CHECK(each.rule->id == "CNV-003");
}

TEST_CASE("extras stand before the layout, in their order, each token as written") {
    const std::string text =
        "{\"z\":1e400,\"layout\":{\"variant\":\"page\"},\"a\": [ 1.0 , \"\\u00e9\\/\" ] ,\"id\":\"i\"}";
    const Result result = read(text);
    REQUIRE(result.digest.records.size() == 1);
    CHECK(json::to_json(result.digest.records[0]) ==
          "{\"id\":\"i\",\"z\":1e400,\"a\":[1.0,\"\\u00e9\\/\"],\"layout\":{\"variant\":\"page\"}}");
}

TEST_CASE("defaults and empty lists are read and left out again") {
    const std::string text =
        R"({"alt_titles":[],"badges":[],"tags":[],"links":[],"sections":[{"kind":"other","blocks":[{"type":"item",)"
        R"("sep":": ","depth":0,"ordered":false,"text":["a","b",{"text":""}]}]},{"kind":"other","blocks":[]}],)"
        R"("source":{"authors":[]},"published":{"value":"2026","raw":"2026"},"layout":{"variant":"labelled",)"
        R"("eol":"lf","bom":false,"final_newline":true}})";
    std::string good = text;
    good.replace(good.find("\"2026\""), 6, "\"2026-04\"");
    good.replace(good.find("\"2026\""), 6, "\"2026-04\"");
    const Result result = read(good);
    CHECK(summary(result.found) == Lines{});
    REQUIRE(result.digest.records.size() == 1);
    CHECK(
        json::to_json(result.digest.records[0]) ==
        R"({"source":{},"published":"2026-04","sections":[{"kind":"other","blocks":[{"type":"item","text":"ab"}]},)"
        R"({"kind":"other"}],"layout":{"variant":"labelled"}})");
}

TEST_CASE("every control is escaped, everything else is written as it is") {
    std::string all(40, 'a');
    for (char c = 0; c < 0x20; ++c) all += c;
    all += "\x7F\"\\/\u2028é漢😀";
    Record record = named(all);
    const std::string text = json::to_json(record);
    CHECK(
        text.find("\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000B\\f\\r\\u000E") !=
        std::string::npos);
    CHECK(text.find("\\u0019\\u001A\\u001B\\u001C\\u001D\\u001E\\u001F\x7F\\\"\\\\/\u2028é漢😀") !=
          std::string::npos);
    for (const char c : text) CHECK(static_cast<unsigned char>(c) >= 0x20);
    CHECK(read(text).digest.records.at(0) == record);
}
