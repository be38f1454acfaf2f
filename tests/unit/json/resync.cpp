// SPDX-License-Identifier: MIT
// After a fault of syntax reading goes on at the next record.
#include "tests/support/catch.h"
#include "tests/unit/json/support.h"

using namespace json_tests;

using Lines = std::vector<std::string>;

namespace {

/// The ids of the records that came through.
std::string ids(const Result& result) {
    std::string all;
    for (const Record& record : result.digest.records) all += record.id.value_or("?");
    return all;
}

void check(std::string_view text, const std::string& expected_ids, const Lines& expected) {
    // However the text is cut into chunks, it is read alike.
    for (const std::size_t chunk : {std::size_t{1}, std::size_t{3}, std::size_t{7}, json::usual_chunk}) {
        INFO("chunk " << chunk << ":\n" << text);
        const Result result = read(text, Kind::json, {}, chunk);
        CHECK(ids(result) == expected_ids);
        CHECK(summary(result.found) == expected);
    }
}

}  // namespace

TEST_CASE("a broken element of a list costs only itself") {
    check(R"([{"id":"a"},{"id":b},{"id":"c"}])", "ac", {"JSN-001 1:19@18"});
    check(R"([{"id":"a",},{"id":"b"}])", "b", {"JSN-001 1:11@10"});
    check(R"([{"id":"a","x":[1,{"y":[}]},{"id":"b"}])", "b", {"JSN-001 1:25@24"});
    check(R"([nonsense,{"id":"b"}])", "b", {"JSN-001 1:2@1"});
    check(R"([{"id":"},{"},{"id":"b" "c"},{"id":"d"}])", "},{d", {"JSN-001 1:25@24"});
    check(R"([1,{"id":"b"},"x",null,{"id":"c"}])", "bc",
          {"JSN-005 1:2@1", "JSN-005 1:15@14", "JSN-005 1:19@18"});
}

TEST_CASE("a fault between two elements costs none") {
    check(R"([{"id":"a"} {"id":"b"}])", "ab", {"JSN-001 1:13@12"});
    check(R"([{"id":"a"},,{"id":"b"}])", "ab", {"JSN-001 1:13@12"});
    check(R"([,{"id":"b"}])", "b", {"JSN-001 1:2@1"});
    check(R"([{"id":"a"},{"id":"b"},])", "ab", {"JSN-001 1:23@22"});
    check("[{\"id\":\"a\"}, // one\n{\"id\":\"b\"}]", "ab", {"JSN-001 1:14@13"});
    check(R"({"records":[{"id":"a"}})", "a", {"JSN-001 1:23@22"});
}

TEST_CASE("brackets left open are closed where the list ends or the indent says so") {
    check(R"([{"id":"a","x":[1,2},{"id":"b"}])", "b", {"JSN-001 1:20@19"});
    check("[\n  {\"id\": \"a\",\n   \"x\": [1\n  },\n  {\"id\": \"b\"}\n]\n", "b", {"JSN-001 4:3@29"});
    check("[\n  {\"id\": \"a\",\n   \"x\": {\"y\": 1\n  ,\n  {\"id\": \"b\"}\n]\n", "b", {"JSN-001 5:3@38"});
    check("[\n  {\"id\": \"a},\n  {\"id\": \"b\"}\n]\n", "b", {"JSN-001 2:14@15"});
    check("{\"records\": [\n{\"id\": \"a\",\n{\"id\": \"b\"}],\n\"lang\": \"en\"}", "b", {"JSN-001 3:1@26"});
}

TEST_CASE("a text that is cut off is one finding, at its end") {
    check(R"([{"id":"a"},{"id":"b")", "a", {"JSN-002 1:22@21"});
    check(R"([{"id":"a"})", "a", {"JSN-002 1:12@11"});
    check(R"({"records":[{"id":"a"}])", "a", {"JSN-002 1:24@23"});
    check(R"({"id":"a")", "", {"JSN-002 1:10@9"});
    check(R"({"id":"a","title":")", "", {"JSN-002 1:20@19"});
    check("[", "", {"JSN-002 1:2@1"});
}

TEST_CASE("what follows the value is one finding") {
    check(R"([{"id":"a"}] x y)", "a", {"JSN-001 1:14@13"});
    check(R"({"id":"a"} {"id":"b"})", "", {"JSN-001 1:12@11"});
    check(R"({"records":[{"id":"a"}]}})", "a", {"JSN-001 1:25@24"});
}

TEST_CASE("a broken head does not cost the records") {
    check(R"({"title":"t" "records":[{"id":"a"}]})", "a", {"JSN-001 1:14@13"});
    check(R"({"title":t,"lang":"en","records":[{"id":"a"}]})", "a", {"JSN-001 1:10@9"});
    check(R"({"lang":"e","records":[{"id":"a"}],"date":"x"})", "a", {"JSN-011 1:9@8", "JSN-010 1:43@42"});
    check(R"({"records":[{"id":"a"}],"records":[{"id":"b"}]})", "a", {"JSN-003 1:25@24"});
    check(R"({"x":1,"records":[{"id":"a"}],"x":2})", "a", {"JSN-003 1:31@30"});
}

TEST_CASE("a broken line of ndjson costs only itself") {
    for (const std::size_t chunk : {std::size_t{1}, std::size_t{5}, json::usual_chunk}) {
        const Result result = read(
            "{\"id\":\"a\"}\n{\"id\":\n\n[]\r\n{\"id\":\"b\"} "
            "{}\n{\"id\":\"漢\",\"x\":1,\"x\":2}\n{\"id\":\"c\"}",
            Kind::ndjson, {}, chunk);
        CHECK(ids(result) == "ac");
        CHECK(summary(result.found) ==
              Lines{"JSN-002 2:7@17", "JSN-005 4:1@19", "JSN-001 5:12@34", "JSN-003 6:17@55"});
    }
}

TEST_CASE("a member of the name of the list that is too long to be read is passed over") {
    ReadOptions options;
    options.limits.record_bytes = 100;
    const std::string text = R"({"records":")" + std::string(300, 'x') + R"(","title":"t","lang":"en"})";
    for (const std::size_t chunk : {std::size_t{1}, std::size_t{150}}) {
        const Result result = read(text, Kind::json, options, chunk);
        CHECK(result.digest.records.empty());
        CHECK(summary(result.found).front() == "LIM-001 1:2@1");
    }
}

TEST_CASE("a bad byte just behind a record with one is told once") {
    check("[{\"id\":\"a\xFE\"},\n{\"id\":\"\xFF\"},\n{\"id\":\"c\"}]", "c",
          {"ENC-001 1:10@9", "ENC-001 2:8@21"});
}
