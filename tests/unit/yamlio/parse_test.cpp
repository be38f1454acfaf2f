// SPDX-License-Identifier: MIT
#include "lib/yamlio/parse.h"

#include <chrono>

#include "lib/diag/sinks.h"
#include "tests/support/catch.h"

namespace {

using namespace digestkit;
using yamlio::Kind;
using yamlio::Value;

struct Parsed {
    std::optional<Value> value;
    std::vector<Diagnostic> found;

    std::string rules() const {
        std::string ids;
        for (const Diagnostic& each : found) ids += (ids.empty() ? "" : " ") + std::string(each.rule->id);
        return ids;
    }
};

Parsed parse(std::string_view text, const Limits& limits = {}, Position start = {1, 1, 0}) {
    Collector sink;
    Parsed parsed;
    parsed.value = yamlio::parse(text, start, "a.md", limits, sink);
    parsed.found = std::move(sink.found);
    return parsed;
}

/// A document without findings.
Value good(std::string_view text) {
    Parsed parsed = parse(text);
    INFO(text);
    CHECK(parsed.rules().empty());
    REQUIRE(parsed.value);
    return *std::move(parsed.value);
}

std::string text_of(const std::string& text) {
    const Value map = good(text);
    REQUIRE(map.find("a") != nullptr);
    CHECK(map.find("a")->value.is_scalar());
    return map.find("a")->value.text;
}

}  // namespace

TEST_CASE("maps, lists and scalars are values in order") {
    const Value map = good("b: 1\na: [x, 'y']\nc:\n  - one\n  - k: v\n");
    REQUIRE(map.is_map());
    REQUIRE(map.members.size() == 3);
    CHECK(map.members[0].key == "b");
    CHECK(map.members[1].key == "a");
    const Value& list = map.find("a")->value;
    REQUIRE(list.items.size() == 2);
    CHECK(list.items[0].plain);
    CHECK_FALSE(list.items[1].plain);
    CHECK(list.items[1].text == "y");
    CHECK(map.find("c")->value.items[1].find("k")->value.text == "v");
    CHECK(map.find("d") == nullptr);
}

TEST_CASE("a scalar is what it reads, byte for byte") {
    CHECK(text_of("a: 2026-05-05") == "2026-05-05");
    CHECK(text_of("a: 2026-05-05 10:00:00 +08:00") == "2026-05-05 10:00:00 +08:00");
    CHECK(text_of("a: 007") == "007");
    CHECK(text_of("a: 1_000") == "1_000");
    CHECK(text_of("a: yes") == "yes");
    CHECK(text_of("a: \"e\\u0301 \\x41 \\\"q\\\"\"") == "e\u0301 A \"q\"");
    CHECK(text_of("a: 'it''s'") == "it's");
    CHECK(text_of("a: “quotes” — 中文") == "“quotes” — 中文");
    CHECK(text_of("a: https://a.example/b#c") == "https://a.example/b#c");
    CHECK(text_of("a: x # a remark") == "x");
    CHECK(text_of("a:\tx") == "x");
    CHECK(text_of("a: !!int 5") == "5");
    CHECK(text_of("a: !whatever x") == "x");
}

TEST_CASE("folded and literal blocks read as YAML has it") {
    CHECK(text_of("a: >-\n  one\n  two\n\n  three\n") == "one two\nthree");
    CHECK(text_of("a: |\n  one\n    two\n\n  three\n") == "one\n  two\n\nthree\n");
    CHECK(text_of("a: |-\r\n  one\r\n  two\r\n") == "one\ntwo");
    CHECK_FALSE(good("a: |\n  5\n").find("a")->value.plain);
}

TEST_CASE("nothing, ~ and null are null; quoted they are text") {
    for (const std::string text : {"a:", "a: ~", "a: null", "a: # a remark"}) {
        CHECK(good(text).find("a")->value.is_null());
    }
    CHECK(text_of("a: 'null'") == "null");
    CHECK(text_of("a: \"\"").empty());
    CHECK(text_of("a: Null") == "Null");
    CHECK(good("").is_null());
    CHECK(good("# only a remark\n").is_null());
    CHECK(good("just words").is_scalar());
    CHECK(good("- a").is_list());
}

TEST_CASE("only the first document is read") {
    CHECK(text_of("a: 1\n---\na: 2\n") == "1");
    CHECK(text_of("---\na: 1\n...\nno: [yaml") == "1");
}

TEST_CASE("places are those in the file, in code points") {
    Limits limits;
    const Parsed parsed = parse("标题: 你好\nb: [x,\n y]\n", limits, {2, 1, 4});
    REQUIRE(parsed.value);
    const yamlio::Member& title = parsed.value->members[0];
    CHECK(title.key_at == Position{2, 1, 4});
    CHECK(title.value.begin == Position{2, 5, 12});
    CHECK(title.value.end == Position{2, 7, 18});
    const Value& list = parsed.value->members[1].value;
    CHECK(list.begin == Position{3, 4, 22});
    CHECK(list.items[1].begin == Position{4, 2, 27});
    CHECK(list.items[1].end == Position{4, 3, 28});
    const Parsed crlf = parse("a: 1\r\nb: 2\r\n");
    CHECK(crlf.value->members[1].value.begin == Position{2, 4, 9});
    const Parsed marked = parse(
        "\xEF\xBB\xBF"
        "a: 1\n");
    CHECK(marked.value->members[0].key_at == Position{1, 1, 3});
}

TEST_CASE("a place far behind is found as fast as one near") {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "ключ" + std::to_string(i) + ": значение\n";
    const Value map = good(text);
    REQUIRE(map.members.size() == 20000);
    CHECK(map.members.back().key_at.line == 20000);
    CHECK(text.substr(map.members.back().key_at.offset, 8) == "ключ");
}

TEST_CASE("wrong syntax is one error, at its place") {
    const Parsed colon = parse("a: 1\ntitle: Foo: bar\n", {}, {2, 1, 4});
    CHECK_FALSE(colon.value);
    REQUIRE(colon.rules() == "PAN-011");
    CHECK(colon.found[0].where.begin == Position{3, 11, 19});
    CHECK(colon.found[0].where.file == "a.md");
    CHECK(colon.found[0].hint.find("quotes") != std::string::npos);
    REQUIRE(colon.found[0].excerpt);
    CHECK(colon.found[0].excerpt->line == "title: Foo: bar");

    for (const std::string text : {"a: [1", "a: {b", "a: 'x", "a: \"\\q\"", "a:\n\t- x", "a: @x", "a: `x`",
                                   "- a\nb: 1", "a: 1\n  b: 2", "? [x]\n: y", "{[a]: 1}", "*x : 1", "%",
                                   "a: \"\\ud800\"", "a: ]", "a: |x\n y", "{a: 1} b", "'a' b"}) {
        INFO(text);
        const Parsed bad = parse(text);
        CHECK_FALSE(bad.value);
        CHECK(bad.rules() == "PAN-011");
        CHECK(bad.found[0].where.begin.known());
    }
}

TEST_CASE("controls and bytes that are no UTF-8 are refused where they stand") {
    const Parsed nul = parse(std::string_view("a: x\0y", 6));
    CHECK(nul.rules() == "PAN-011");
    CHECK(nul.found[0].where.begin == Position{1, 5, 4});
    CHECK(parse("a: x\ny: \x01").found.at(0).where.begin.line == 2);
    CHECK(parse("a: \xFF").rules() == "PAN-011");
    CHECK(parse("a: \xC3").rules() == "PAN-011");
}

TEST_CASE("an alias is an error and never followed") {
    const Parsed parsed = parse("a: &x [1, 2]\nb: *x\nc: 3\n");
    REQUIRE(parsed.value);
    CHECK(parsed.rules() == "PAN-013");
    CHECK(parsed.found[0].where.begin == Position{2, 4, 16});
    CHECK(parsed.value->find("a")->value.items.size() == 2);
    CHECK(parsed.value->find("b")->value.is_null());
    CHECK(parsed.value->find("c")->value.text == "3");
}

TEST_CASE("a bomb of aliases does not go off") {
    std::string bomb = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n";
    for (int i = 1; i < 30; ++i) {
        const std::string name = "a" + std::to_string(i), before = "*a" + std::to_string(i - 1);
        bomb += name + ": &" + name + " [" + before;
        for (int n = 0; n < 8; ++n) bomb += ", " + before;
        bomb += "]\n";
    }
    const Parsed parsed = parse(bomb);
    REQUIRE(parsed.value);
    CHECK(parsed.found.size() == 29U * 9U);
    CHECK(parsed.value->members.size() == 30);
}

TEST_CASE("of equal keys the first counts, and the others are named") {
    const Parsed parsed = parse("a: 1\nb: {x: 1, x: 2}\na: 2\na: 3\n");
    REQUIRE(parsed.value);
    CHECK(parsed.rules() == "PAN-014 PAN-014 PAN-014");
    CHECK(parsed.found[0].where.begin == Position{2, 11, 15});
    CHECK(parsed.found[1].where.begin == Position{3, 1, 21});
    REQUIRE(parsed.value->members.size() == 2);
    CHECK(parsed.value->find("a")->value.text == "1");
    CHECK(parsed.value->find("b")->value.members.size() == 1);
}

TEST_CASE("nesting beyond the limit is refused, however it is written") {
    const std::string flow = "a: " + std::string(10'000, '[') + std::string(10'000, ']');
    std::string dashes, maps, braces;
    for (int i = 0; i < 10'000; ++i) dashes += "- ";
    for (int i = 0; i < 10'000; ++i) braces += "{a: ";
    for (int i = 0; i < 2'000; ++i) maps += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    for (const std::string& text : {flow, dashes, maps, braces}) {
        const Parsed parsed = parse(text);
        CHECK_FALSE(parsed.value);
        CHECK(parsed.rules() == "LIM-002");
    }
    Limits low;
    low.depth = 2;
    CHECK(parse("a: [1]", low).value);
    CHECK_FALSE(parse("a: [[1]]", low).value);
    Limits high;
    high.depth = 1'000'000;
    CHECK(parse(flow, high).rules() != "");
}

TEST_CASE("bytes and values beyond the limits are refused") {
    Limits limits;
    limits.record_bytes = 10;
    CHECK(parse("a: 12345678", limits).rules() == "LIM-001");
    limits = {};
    limits.record_lines = 3;
    CHECK(parse("[1, 2]", limits).value);
    CHECK(parse("[1, 2, 3]", limits).rules() == "LIM-006");
    CHECK(parse("[[], [], [], []]", limits).rules() == "LIM-006");
}

TEST_CASE("large and hostile documents take no long time") {
    const auto begun = std::chrono::steady_clock::now();
    CHECK(text_of("a: " + std::string(1 << 20, 'x')).size() == 1U << 20U);
    CHECK(text_of("a: \"" + std::string(1 << 20, 'x') + "\"").size() == 1U << 20U);
    CHECK(text_of("a: |\n  " + std::string(1 << 20, 'x')).size() == 1U << 20U);
    parse(std::string(1 << 20, '\n'));
    parse(std::string(1 << 20, '&'));
    parse(std::string(1 << 20, '#'));
    parse(std::string(1 << 20, '"'));
    std::string keys, flow = "{";
    for (int i = 0; i < 50'000; ++i) keys += "? a" + std::to_string(i) + "\n";
    for (int i = 0; i < 50'000; ++i) flow += "a" + std::to_string(i) + ": b, ";
    CHECK(good(keys).members.size() == 50'000);
    CHECK(good(flow + "}").members.size() == 50'000);
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(20));
}
