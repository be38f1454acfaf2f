// SPDX-License-Identifier: MIT
#include "tests/support/checked_records.h"

using namespace checks_tests;

TEST_CASE("a record without a title is said at the record") {
    const std::string json =
        R"({"sections":[{"kind":"other","blocks":[{"type":"paragraph","text":"Hm."}]}]})";
    CHECK(said(json) == Lines{"REC-030 " + json.substr(0, 40)});
    CHECK(check(json).at(0).path == "/title");
}

TEST_CASE("a record without sections, and one of furniture only") {
    CHECK(rules_of(R"({"title":"A title"})") == Lines{"REC-035"});
    const auto furniture = [](const std::string& more) {
        return rules_of(
            record(section(R"("kind":"other")", R"({"type":"boilerplate","text":"Original Post"})" + more)));
    };
    CHECK(furniture("") == Lines{"REC-036"});
    CHECK(furniture(R"(,{"type":"rule"})") == Lines{"REC-036"});
    CHECK(furniture("," + paragraph("A text.")).empty());
}

TEST_CASE("a section without blocks is said once, at the section") {
    CHECK(said(record(R"({"kind":"summary","label":"Summary"})")) ==
          Lines{R"(REC-037 {"kind":"summary","label":"Summary"})"});
}

TEST_CASE("fields that say nothing are said at their values") {
    CHECK(
        said(R"({"title":"","sections":[{"kind":"other","blocks":[{"type":"paragraph","text":"Hm."}]}]})") ==
        Lines{"REC-038 \"\""});
    CHECK(said(with(R"("source":{"name":" ","authors":["Ann",""]})")) ==
          Lines{"REC-038 \" \"", "REC-038 \"\""});
    CHECK(said(with(R"("tags":["a","\u3000"])")) == Lines{R"(REC-038 "\u3000")"});
    CHECK(said(with(R"("badges":[""],"links":[{"href":"https://a.example/","text":""}])")) ==
          Lines{"REC-038 \"\"", "REC-038 \"\""});
    CHECK(said(with(R"("id":"")")) == Lines{"REC-038 \"\""});
    CHECK(said(record(section(R"("kind":"other","label":"")", paragraph("Hm.")))) == Lines{"REC-038 \"\""});
    CHECK(said(record(section(R"("kind":"other")", paragraph("Hm.") + "," + paragraph(" ")))) ==
          Lines{"REC-038 \" \""});
}

TEST_CASE("what shows something without a text is not empty") {
    const auto blocks = [](const std::string& more) {
        return said(record(section(R"("kind":"other")", paragraph("Hm.") + "," + more)));
    };
    CHECK(blocks(R"({"type":"rule"})").empty());
    CHECK(blocks(R"({"type":"code","text":""})").empty());
    CHECK(blocks(R"({"type":"item","label":"Only a label","text":""})").empty());
    CHECK(blocks(R"({"type":"paragraph","text":[{"text":"","href":"https://a.example/x.png"}]})").empty());
}

TEST_CASE("a provenance without a model is said where it stands") {
    const auto provenance = [](const std::string& members) {
        return said(record(section(R"("kind":"other","provenance":{)" + members + "}", paragraph("Hm."))));
    };
    CHECK(provenance(R"("provider":"claude")") == Lines{R"(REC-054 {"provider":"claude"})"});
    CHECK(provenance(R"("provider":"","model":"m")") == Lines{"REC-038 \"\""});
    CHECK(provenance(R"("model":"claude-haiku-4-5")").empty());
}

TEST_CASE("the head of a digest is checked as records are") {
    const std::string head =
        R"({"title":" ","date":"2026-04-27T06:00","lang":"xx","records":[)" + with(R"("id":"a")") + "]}";
    Input input = Input::memory("test", head);
    const CheckOptions options;
    Checked checked(options);
    Collector reader;
    json_format.read(input, {}, checked, reader);
    Lines lines;
    for (const Diagnostic& each : checked.sink.found)
        lines.push_back(std::string(each.rule->id) + ' ' + each.path);
    CHECK(lines == Lines{"REC-038 /title", "REC-032 /date", "REC-044 /lang"});
}
