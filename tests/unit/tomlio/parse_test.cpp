// SPDX-License-Identifier: MIT
#include "lib/tomlio/parse.h"

#include "lib/diag/sinks.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

struct Read {
    std::optional<yamlio::Value> map;
    std::vector<Diagnostic> findings;
};

Read read(std::string_view text, const Limits& limits = {}, Position start = {2, 1, 4}) {
    Collector sink;
    Read made;
    made.map = tomlio::parse(text, start, "a.md", limits, sink);
    made.findings = std::move(sink.found);
    return made;
}

}  // namespace

TEST_CASE("TOML is a tree in the order of the text") {
    const Read toml = read(
        "title = \"A \\\"quoted\\\" title\"\ndate = 2026-05-05T06:30:00Z\nn = 2.50\nb = true\ntags = ['x', "
        "\"标签\"]\n"
        "[summary]\nen = '''\nTwo\nlines'''\n[a.b]\nc = 1_000\n");
    REQUIRE(toml.map);
    CHECK(toml.findings.empty());
    const auto& members = toml.map->members;
    REQUIRE(members.size() == 7);
    CHECK(members[0].key == "title");
    CHECK(members[0].value.text == "A \"quoted\" title");
    CHECK_FALSE(members[0].value.plain);
    CHECK(members[1].value.text == "2026-05-05T06:30:00Z");
    CHECK(members[1].value.plain);
    CHECK(members[2].value.text == "2.50");
    CHECK(members[3].value.text == "true");
    REQUIRE(members[4].value.items.size() == 2);
    CHECK(members[4].value.items[1].text == "标签");
    CHECK(members[5].key == "summary");
    CHECK(members[5].value.find("en")->value.text == "Two\nlines");
    CHECK(members[6].value.find("b")->value.find("c")->value.text == "1_000");
}

TEST_CASE("values of TOML stand where they are written") {
    const Read toml = read("标题 = 1\n");  // a bare key is ASCII
    CHECK_FALSE(toml.map);
    const Read placed = read("a = 1\nbc = 'x'\n");
    REQUIRE(placed.map);
    const yamlio::Member& second = placed.map->members[1];
    CHECK(second.key_at.line == 3);
    CHECK(second.key_at.column == 1);
    CHECK(second.value.begin.column == 6);
    CHECK(second.value.begin.offset == 4 + 11);
    CHECK(second.value.end.column == 9);
}

TEST_CASE("what is no TOML is refused with its place") {
    const Read broken = read("a = 1\nb = \n");
    CHECK_FALSE(broken.map);
    REQUIRE(broken.findings.size() == 1);
    CHECK(broken.findings[0].rule->id == "PAN-011");
    CHECK(broken.findings[0].where.begin.line == 3);
}

TEST_CASE("TOML has its limits") {
    Limits limits;
    limits.record_bytes = 8;
    CHECK(read("a = 'longer than this'", limits).findings.at(0).rule->id == "LIM-001");
    limits = {};
    limits.record_lines = 3;
    CHECK_FALSE(read("a = [1, 2, 3, 4]", limits).map);
    limits = {};
    limits.depth = 2;
    CHECK_FALSE(read("a = [[[[1]]]]", limits).map);
    std::string key = "a";
    for (int i = 0; i < 200'000; ++i) key += ".a";
    limits.depth = 10'000'000;
    CHECK_FALSE(read(key + " = 1\n", limits).map);
    CHECK_FALSE(read("[" + key + "]\nb = 1\n", limits).map);
    const Read deep = read("a = " + std::string(10'000, '['));
    CHECK_FALSE(deep.map);
    CHECK(deep.findings.size() == 1);
}
