// SPDX-License-Identifier: MIT
// Chunks, pipes, limits and places.
#include <unistd.h>

#include <thread>

#include "lib/base/output.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/random_records.h"
#include "tests/unit/json/support.h"

using namespace json_tests;

using Lines = std::vector<std::string>;

namespace {

/// Reads `text` through a pipe.
Result read_pipe(const std::string& text, Kind kind) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    std::thread feeder([&text, fd = ends[1]] {
        for (std::size_t at = 0; at < text.size();) {
            const ssize_t count = ::write(fd, text.data() + at, text.size() - at);
            if (count <= 0) break;
            at += static_cast<std::size_t>(count);
        }
        ::close(fd);
    });
    Input input = Input::descriptor("pipe", ends[0]);
    Kept kept;
    Collector sink;
    (kind == Kind::json ? json_format : ndjson_format).read(input, {}, kept, sink);
    feeder.join();
    return {std::move(kept.digest), std::move(kept.places), std::move(sink.found)};
}

Digest random_digest(std::uint64_t seed, std::size_t count) {
    test::RandomRecords random(seed);
    Digest digest{random.head(), {}};
    while (digest.records.size() < count) digest.records.push_back(random.record());
    return digest;
}

}  // namespace

TEST_CASE("chunks of any size give the same records") {
    const Digest digest = random_digest(7, 12);
    const std::string text = write(digest), lines = write(digest, Kind::ndjson);
    std::string list = "[\n";
    for (const Record& record : digest.records) list += json::to_json(record) + ",\n";
    list.replace(list.size() - 2, 2, "]");
    for (const std::size_t chunk : {1U, 2U, 3U, 5U, 16U, 4096U}) {
        INFO("chunk " << chunk);
        CHECK(read(text, Kind::json, {}, chunk).digest == digest);
        CHECK(read(list, Kind::json, {}, chunk).digest.records == digest.records);
        CHECK(read(lines, Kind::ndjson, {}, chunk).digest.records == digest.records);
    }
}

TEST_CASE("an excerpt is cut off where more of its line is not shown, and not where the text ends") {
    const std::string longer(500, 'x');
    for (const std::size_t chunk : {1U, 16U, 22U, 4096U}) {
        INFO("chunk " << chunk);
        for (const std::string_view text :
             {R"({"id": 1, "title": "t")", R"({"published": "soon"})", R"([{"published": "soon"}])",
              R"({"records": [{"published": "soon"})", R"({"id": "a"} more)", "{\"id\": 1\n}"}) {
            INFO(text);
            const Result result = read(text, Kind::json, {}, chunk);
            REQUIRE_FALSE(result.found.empty());
            for (const Diagnostic& each : result.found) {
                REQUIRE(each.excerpt);
                CHECK_FALSE(each.excerpt->cut_after);
            }
        }
        const Result cut = read("{\"id\": 1, \"title\": \"" + longer + "\"}", Kind::json, {}, chunk);
        REQUIRE(cut.found.size() == 1);
        CHECK(cut.found[0].excerpt->cut_after);
    }
}

TEST_CASE("a pipe is read like a file, also where the head stands last") {
    const Digest digest = random_digest(8, 300);
    CHECK(read_pipe(write(digest), Kind::json).digest == digest);
    CHECK(read_pipe(write(digest, Kind::ndjson), Kind::ndjson).digest.records == digest.records);
    std::string last = "{\"records\":[";
    for (const Record& record : digest.records) last += json::to_json(record) + ",";
    last.back() = ']';
    last += ",\"title\":\"t\"}";
    const Result result = read_pipe(last, Kind::json);
    CHECK(result.digest.head.title == Text("t"));
    CHECK(result.digest.records == digest.records);
}

TEST_CASE("a record over the limit is refused, the next one is read") {
    ReadOptions options;
    options.limits.record_bytes = 50;
    const std::string large = "{\"id\":\"" + std::string(60, 'x') + "\"}", small = "{\"id\":\"a\"}";
    for (const std::size_t chunk : {std::size_t{4}, std::size_t{64}, json::usual_chunk}) {
        INFO("chunk " << chunk);
        const Result list =
            read("[" + small + ",\n" + large + ",\n" + small + "]", Kind::json, options, chunk);
        CHECK(list.digest.records.size() == 2);
        CHECK(summary(list.found) == Lines{"LIM-001 2:1@13"});
        const Result lines = read(small + "\n" + large + "\n" + small, Kind::ndjson, options, chunk);
        CHECK(lines.digest.records.size() == 2);
        CHECK(summary(lines.found) == Lines{"LIM-001 2:1@11"});
        CHECK(summary(read(large, Kind::json, options, chunk).found) == Lines{"LIM-001 1:1@0"});
        const Result digest =
            read("{\"records\":[" + small + "," + large + "," + small + "],\"lang\":\"en\"}", Kind::json,
                 options, chunk);
        CHECK(digest.digest.records.size() == 2);
        CHECK(digest.digest.head.lang == "en");
        CHECK(summary(digest.found) == Lines{"LIM-001 1:24@23"});
    }
}

TEST_CASE("nesting is limited in known and unknown members") {
    const auto nested = [](std::size_t depth) {
        return "{\"x\":" + std::string(depth, '[') + std::string(depth, ']') + "}";
    };
    CHECK(read(nested(63)).digest.records.size() == 1);
    CHECK(summary(read(nested(64)).found) == Lines{"LIM-002 1:69@68"});
    CHECK(read("[" + nested(63) + "]").digest.records.size() == 1);
    CHECK(summary(read("[" + nested(64) + ",{}]").found) == Lines{"LIM-002 1:70@69"});
    CHECK(read("[" + nested(100'000) + ",{}]").digest.records.size() == 1);
    ReadOptions options;
    options.limits.depth = 300'000;
    const Result deep = read(nested(200'000), Kind::json, options);
    REQUIRE(deep.digest.records.size() == 1);
    CHECK(json::to_json(deep.digest.records[0]).size() == 400'006);
}

TEST_CASE("a string of many megabytes is read whole") {
    const std::string huge(10U << 20, 'x');
    const Result result = read("[{\"id\":\"" + huge + "\"}]");
    REQUIRE(result.digest.records.size() == 1);
    CHECK(result.digest.records[0].id == huge);
}

TEST_CASE("a hundred thousand mistakes on one line take no longer than their number") {
    std::string text = "{\"badges\":[";
    for (int i = 0; i < 100'000; ++i) text += "漢,";
    text += "0]}";
    CHECK(read(text).found.size() == 1);
    std::string wrong = "{\"badges\":[\"漢\"";
    for (int i = 0; i < 100'000; ++i) wrong += ",1";
    const Result result = read(wrong + "]}");
    CHECK(result.found.size() == 10'001);
    CHECK(result.found.at(9'999).where.begin.column == 14 + 2 * 10'000);
    CHECK(result.found.back().rule->id == "LIM-005");
}

TEST_CASE("places give the span of every field") {
    ReadOptions options;
    options.places = true;
    const std::string text =
        "[\n {\"id\": \"a\"},\n {\"標\": [1], \"sections\": [{\"kind\":\"other\", \"blocks\":\n"
        "  [{\"type\":\"rule\"}, {\"type\":\"quote\",\"text\":\"漢字\"}]}],\n  \"tags\":[\"t\"]}]";
    const Result result = read(text, Kind::json, options);
    REQUIRE(result.places.size() == 2);
    const auto place = [&result, &text](std::size_t record, std::string_view path) {
        const Span span = result.places.at(record).find(path);
        return std::to_string(span.begin.line) + ':' + std::to_string(span.begin.column) + ' ' +
               text.substr(span.begin.offset, span.end.offset - span.begin.offset);
    };
    CHECK(place(0, "") == "2:2 {\"id\": \"a\"}");
    CHECK(place(0, "/id") == "2:9 \"a\"");
    CHECK(place(1, "/extras/0") == "3:8 [1]");
    CHECK(place(1, "/sections/0/kind") == "3:34 \"other\"");
    CHECK(place(1, "/sections/0/blocks/0") == "4:4 {\"type\":\"rule\"}");
    CHECK(place(1, "/sections/0/blocks/1/text") == "4:44 \"漢字\"");
    CHECK(place(1, "/tags/0") == "5:11 \"t\"");
    CHECK(place(1, "/tags/7/text") == "5:10 [\"t\"]");
    CHECK(place(1, "/title") == place(1, ""));
    CHECK(read(text).places.at(0).empty());
}
