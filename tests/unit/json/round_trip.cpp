// SPDX-License-Identifier: MIT
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/random_records.h"
#include "tests/unit/json/support.h"

using namespace json_tests;

TEST_CASE("the two real records come back byte for byte") {
    for (const char* name : {"000_1db0cc39164bb9cd", "003_a846d041469d4f7a"}) {
        const std::string text = test::file_content(std::string("samples/expected/") + name + ".json");
        const Result result = read(text);
        CHECK(summary(result.found).empty());
        REQUIRE(result.digest.records.size() == 1);
        CHECK(write(result.digest) == text);
    }
}

TEST_CASE("random records come back equal from json, ndjson and single lines") {
    constexpr std::uint64_t seeds = 1500;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        test::RandomRecords random(seed);
        Digest digest;
        if (random.once_in(2)) digest.head = random.head();
        const std::size_t count = 1 + random.below(3);
        for (std::size_t i = 0; i < count; ++i) digest.records.push_back(random.record());

        const std::string text = write(digest);
        const Result result = read(text);
        INFO("seed " << seed);
        REQUIRE(summary(result.found) == std::vector<std::string>{});
        REQUIRE(result.digest == digest);
        REQUIRE(write(result.digest) == text);

        const std::string lines = write({{}, digest.records}, Kind::ndjson);
        const Result from_lines = read(lines, Kind::ndjson);
        REQUIRE(summary(from_lines.found) == std::vector<std::string>{});
        REQUIRE(from_lines.digest.records == digest.records);

        Collector sink;
        const auto single = json::record_from_json(json::to_json(digest.records[0]), "test", sink);
        REQUIRE(single);
        REQUIRE(*single == digest.records[0]);
    }
}
