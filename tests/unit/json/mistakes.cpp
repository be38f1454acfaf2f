// SPDX-License-Identifier: MIT
// What is wrong with a document is found all in one run, each at its exact place.
#include "tests/support/catch.h"
#include "tests/unit/json/support.h"

using namespace json_tests;

using Lines = std::vector<std::string>;

namespace {

/// Where `mark` stands in `text`, as `summary` writes it; counted here, not by the library.
std::string at(const std::string& rule, std::string_view text, std::string_view mark) {
    const std::size_t offset = text.find(mark);
    REQUIRE(offset != std::string_view::npos);
    std::size_t line = 1, column = 1;
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] == '\n') {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            ++column;
        }
    }
    return rule + ' ' + std::to_string(line) + ':' + std::to_string(column) + '@' + std::to_string(offset);
}

std::string one(std::string_view text) {
    const Result result = read(text);
    CHECK(result.digest.records.empty());
    REQUIRE(result.found.size() == 1);
    return summary(result.found)[0];
}

}  // namespace

TEST_CASE("ten mistakes in one record are ten findings") {
    const std::string text = R"({
  "title": 5,
  "源": "unknown members stay",
  "published": "2026-02-30",
  "lang": "e",
  "source": {"url": "no url", "编辑": 1},
  "tags": ["漢字", {"scheme": "s"}],
  "links": [{"href": "x", "rel": "friend"}],
  "sections": [
    {"kind": "news"},
    {"kind": "summary", "blocks": [
      {"type": "heading", "level": 7, "text": "漢字"},
      {"type": "rule", "text": "漢字"},
      {"type": "paragraph"}
    ]}
  ]
})";
    const Result result = read(text);
    CHECK(result.digest.records.empty());
    CHECK(summary(result.found) == Lines{
                                       at("JSN-005", text, "5,"),
                                       at("JSN-010", text, "\"2026-02-30\""),
                                       at("JSN-011", text, "\"e\""),
                                       at("JSN-012", text, "\"no url\""),
                                       at("JSN-007", text, "\"编辑\""),
                                       at("JSN-006", text, "{\"scheme\""),
                                       at("JSN-008", text, "\"friend\""),
                                       at("JSN-008", text, "\"news\""),
                                       at("JSN-009", text, "7,"),
                                       at("JSN-007", text, "\"text\": \"漢字\"},\n      {\"type\": \"para"),
                                       at("JSN-006", text, "{\"type\": \"paragraph\""),
                                   });
    CHECK(result.found[0].path == "/title");
    CHECK(result.found[1].path == "/published");
    CHECK(result.found[3].path == "/source/url");
    CHECK(result.found[5].path == "/tags/1");
    CHECK(result.found[8].path == "/sections/1/blocks/0/level");
    CHECK(result.found[9].path == "/sections/1/blocks/1/text");
    CHECK(result.found[10].path == "/sections/1/blocks/2");
    REQUIRE(result.found[4].excerpt);
    CHECK(result.found[4].excerpt->line == R"(  "source": {"url": "no url", "编辑": 1},)");
    CHECK(result.found[4].excerpt->line.substr(result.found[4].excerpt->mark_begin, 8) == "\"编辑\"");
    CHECK(result.found[1].where.end.column == result.found[1].where.begin.column + 12);
}

TEST_CASE("each kind of wrong value has its rule") {
    CHECK(one(R"({"id":null})") == "JSN-005 1:7@6");
    CHECK(one(R"({"id":["a"]})") == "JSN-005 1:7@6");
    CHECK(one(R"({"title":{"text":"a"}})") == "JSN-005 1:10@9");
    CHECK(one(R"({"title":["a",["b"]]})") == "JSN-005 1:15@14");
    CHECK(one(R"({"title":[{"text":"a","strong":false}]})") == "JSN-008 1:32@31");
    CHECK(one(R"({"title":[{"strong":true}]})") == "JSN-006 1:11@10");
    CHECK(one(R"({"title":[{"text":"a","bold":true}]})") == "JSN-007 1:23@22");
    CHECK(one(R"({"lang":""})") == "JSN-011 1:9@8");
    CHECK(one(R"({"published":{}})") == "JSN-006 1:14@13");
    CHECK(one(R"({"published":{"value":"soon"}})") == "JSN-010 1:23@22");
    CHECK(one(R"({"published":20260427})") == "JSN-005 1:14@13");
    CHECK(one(R"({"alt_titles":[{"lang":"en"}]})") == "JSN-006 1:16@15");
    CHECK(one(R"({"badges":"Claude"})") == "JSN-005 1:11@10");
    CHECK(one(R"({"links":[{}]})") == "JSN-006 1:11@10");
    CHECK(one(R"({"sections":[{}]})") == "JSN-006 1:14@13");
    CHECK(one(R"({"sections":[{"kind":"Summary"}]})") == "JSN-008 1:22@21");
    CHECK(one(R"({"layout":{}})") == "JSN-006 1:11@10");
    CHECK(one(R"({"layout":{"variant":"page","eol":"cr"}})") == "JSN-008 1:35@34");
    CHECK(one(R"({"layout":{"variant":"page","bom":1}})") == "JSN-005 1:35@34");
    CHECK(one(R"({"layout":{"variant":"page","patch":{"hunks":[]}}})") == "JSN-006 1:37@36");
    CHECK(one(R"({"layout":{"variant":"page","patch":{"of":"00000000000000AA","hunks":[]}}})") ==
          "JSN-008 1:43@42");
    CHECK(one(R"({"layout":{"variant":"page","patch":{"of":"0123456789abcdef","hunks":[[1,2]]}}})") ==
          "JSN-008 1:71@70");
    CHECK(one(R"({"records":{}})") == "JSN-005 1:12@11");
    CHECK(one(R"({"id":"a","id":"b"})") == "JSN-003 1:11@10");
    CHECK(one(R"({"x":{"a":1,"a":2}})") == "JSN-003 1:13@12");
    CHECK(one(R"({"x":1,"x":2})") == "JSN-003 1:8@7");
    CHECK(one(R"({"title":"\ud800"})") == "JSN-004 1:11@10");
    CHECK(one("5") == "JSN-005 1:1@0");
    CHECK(one("[5]") == "JSN-005 1:2@1");
    CHECK(one(R"([{"records":[{}]}])") == "JSN-007 1:3@2");
}

TEST_CASE("integers may be written in any way that has no fraction") {
    const auto level = [](const std::string& number) {
        const Result result =
            read(R"({"sections":[{"kind":"other","blocks":[{"type":"heading","text":"","level":)" + number +
                 "}]}]}");
        return result.digest.records.empty() ? 0 : result.digest.records[0].sections[0].blocks[0].level;
    };
    for (const char* two : {"2", "2.0", "2e0", "0.2e1", "20e-1", "200.0E-2", "0.0002e+4"})
        CHECK(level(two) == 2);
    for (const char* bad :
         {"0", "7", "2.5", "-2", "1e400", "2e-1", "1e-400", "123456789012345678901234567890"}) {
        CHECK(level(bad) == 0);
    }
}

TEST_CASE("members that belong to another type of block are unknown, wherever the type stands") {
    const auto block = [](const std::string& members) {
        return summary(read(R"({"sections":[{"kind":"other","blocks":[{)" + members + "}]}]}").found);
    };
    CHECK(block(R"("text":"a","level":1,"type":"heading")").empty());
    CHECK(block(R"("text":"a","level":1,"type":"paragraph")") == Lines{"JSN-007 1:52@51"});
    CHECK(block(R"("type":"heading","text":"a")") == Lines{"JSN-006 1:40@39"});
    CHECK(
        block(
            R"("type":"item","text":"a","sep":"","number":"1.","ordered":false,"depth":0,"marker":"","label":"")")
            .empty());
    CHECK(block(R"("type":"code","text":"a","code_lang":"c")").empty());
    CHECK(block(R"("type":"quote","text":"a","code_lang":"c")") == Lines{"JSN-007 1:67@66"});
    CHECK(block(R"("type":"rule","lang":"en")").empty());
    CHECK(block(R"("type":"item","text":"a","depth":1000)").empty());
    CHECK(block(R"("type":"item","text":"a","depth":1001)") == Lines{"JSN-009 1:74@73"});
    // Of an unknown type nothing can be said about the other members.
    CHECK(block(R"("type":"poem","level":9)") == Lines{"JSN-008 1:48@47", "JSN-009 1:63@62"});
}

TEST_CASE("bad bytes are reported each, and the rest of the record is still checked") {
    const std::string text = "{\"title\": \"a\xFF\xFE z\",\n \"lang\": \"e\xC3\", \"id\": 1}";
    const Result result = read(text);
    CHECK(result.digest.records.empty());
    CHECK(summary(result.found) == Lines{"ENC-001 1:13@12", "ENC-001 2:12@30", "JSN-005 2:22@40"});
    // That "e\xC3" is no language either is a consequence.
    CHECK(one("\xFF") == "ENC-001 1:1@0");
    CHECK(one("{\"a\": \xFF}") == "ENC-001 1:7@6");
}

TEST_CASE("NUL, byte order mark and UTF-16 are told apart") {
    using namespace std::string_literals;
    CHECK(one("{\"id\":\"a\0b\"}"s) == "ENC-002 1:9@8");
    CHECK(one("{\"id\":\"a\"}\0"s) == "ENC-002 1:11@10");
    CHECK(one("{\0\"\0i\0"s) == "ENC-003 1:1@0");
    CHECK(one("\xFE\xFF\0{"s) == "ENC-003 1:1@0");
    const Result marked = read("\xEF\xBB\xBF{\"id\":\"a\"}");
    CHECK(marked.digest.records.size() == 1);
    CHECK(summary(marked.found) == Lines{"ENC-005 1:1@0"});
    CHECK(marked.found[0].message == "the file begins with a byte order mark, for which JSON has no place");
    const Result behind = read("\xEF\xBB\xBF{\"id\":5}");
    CHECK(summary(behind.found) == Lines{"ENC-005 1:1@0", "JSN-005 1:7@9"});
}

TEST_CASE("an input without a record is an error") {
    CHECK(one("") == "REC-001 1:1@0");
    CHECK(one(" \n ") == "REC-001 2:2@3");
    CHECK(one("[]") == "REC-001 1:1@0");
    CHECK(one("{\"title\":\"t\",\n \"records\": [ ]}") == "REC-001 2:13@26");
    CHECK(summary(read("\n\n", Kind::ndjson).found) == Lines{"REC-001 3:1@2"});
    CHECK(read("{}").digest.records.size() == 1);  // all members of a record may be absent
}
