// SPDX-License-Identifier: MIT
#include "tests/support/catch.h"
#include "tests/support/random_records.h"
#include "tests/unit/xml/support.h"

using namespace xml_tests;

TEST_CASE("random records come back from XML as they were", "[xml]") {
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        test::RandomRecords random(seed);
        Digest digest;
        if (seed % 3 == 0) digest.head = random.head();
        for (std::uint64_t i = 0; i <= seed % 3; ++i) digest.records.push_back(random.record());
        const std::string text = write(digest);
        const Result result = read(text);
        INFO("seed " << seed << "\n" << text.substr(0, 3000));
        for (const Diagnostic& finding : result.found)
            UNSCOPED_INFO(finding.message << " " << finding.where.begin.line);
        REQUIRE(result.found.empty());
        REQUIRE(result.digest == digest);
        REQUIRE(write(result.digest) == text);
    }
}

TEST_CASE("what XML cannot hold comes back", "[xml]") {
    std::string nasty = " \t\n lead and tail \n";
    for (char c = 0; c < 0x20; ++c) nasty += c;
    nasty +=
        "\x7F\xC2\x85\xE2\x80\xA8\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD\xF0\x9F\x98\x80 \xD7\xA9\xD7\x9C ]]> "
        "<&>\"' ";
    Digest digest;
    Record& record = digest.records.emplace_back();
    record.id = nasty;
    record.title = Text(nasty);
    record.title->append(nasty, {true, false, true, nasty});
    record.title->append("", {false, false, false, ""});
    record.badges = {"", nasty};
    record.extras = {{nasty, "\"\xEF\xBF\xBE\""}};
    record.layout.emplace().patch = Patch{"0123456789abcdef", {{7, 2, {nasty, ""}}}};
    const Result result = read(write(digest));
    REQUIRE(result.found.empty());
    REQUIRE(result.digest == digest);
}

TEST_CASE("absent and empty stay apart", "[xml]") {
    Digest digest;
    digest.records.resize(2);
    Record& record = digest.records[0];
    record.id = "";
    record.title = Text();
    record.source = Source{"", std::nullopt, {""}};
    record.sections.emplace_back().label = "";
    record.sections[0].provenance.emplace().raw = "";
    Block& item = record.sections[0].blocks.emplace_back();
    item.type = BlockType::item;
    item.sep = "";
    item.label = "";
    const Result result = read(write(digest));
    REQUIRE(result.found.empty());
    REQUIRE(result.digest == digest);
}

TEST_CASE("a raw date that equals its value is not kept", "[xml]") {
    const Result result = read(in_record("<published><value>2026-05</value><raw>2026-05</raw></published>"));
    REQUIRE(result.digest.records.at(0).published == Date{"2026-05", std::nullopt});
}

TEST_CASE("languages come in canonical case", "[xml]") {
    const Result result =
        read("<digest xmlns='urn:digestkit:digest:1' xml:lang='ZH-hans'><record xml:lang='EN'/></digest>");
    REQUIRE(result.digest.head.lang == "zh-Hans");
    REQUIRE(result.digest.records.at(0).lang == "en");
}

TEST_CASE("chunks of every size give the same", "[xml]") {
    test::RandomRecords random(7);
    Digest digest;
    digest.head = random.head();
    for (int i = 0; i < 4; ++i) digest.records.push_back(random.record());
    const std::string text = "<?xml version='1.0'?><!-- <a b='\"> -->" + write(digest).substr(39);
    for (std::size_t chunk = 1; chunk <= 7; ++chunk) {
        const Result result = read(text, {}, chunk);
        REQUIRE(result.found.empty());
        REQUIRE(result.digest == digest);
    }
}

TEST_CASE("a namespace prefix, comments and CDATA change nothing", "[xml]") {
    const Result result = read(
        "<d:digest xmlns:d='urn:digestkit:digest:1'><d:record><!-- <x --><d:id>a<![CDATA[<b>]]>c<!-- "
        "-->d<?p?></d:id>"
        "</d:record></d:digest>");
    REQUIRE(result.found.empty());
    REQUIRE(result.digest.records.at(0).id == "a<b>cd");
}
