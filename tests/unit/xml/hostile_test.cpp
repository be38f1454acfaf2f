// SPDX-License-Identifier: MIT
// What is meant to harm: each is refused by name. How fast is measured by bench/hostile.cpp; what took
// quadratic time would run into the time limit of the test.
#include "tests/support/catch.h"
#include "tests/unit/xml/support.h"

using namespace xml_tests;

namespace {

/// Reads, and demands the one finding `id`.
Diagnostic only_finding(std::string_view text, std::string_view id) {
    const Result result = read(text);
    CAPTURE(text.substr(0, 200), result.ids());
    REQUIRE(result.ids() == std::vector<std::string>{std::string(id)});
    REQUIRE(result.digest.records.empty());
    return result.found[0];
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("entity bombs and external entities never reach the parser", "[xml]") {
    std::string laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol \"lol\">";
    for (int i = 1; i < 10; ++i)
        laughs += "<!ENTITY lol" + std::to_string(i) + " \"" +
                  repeated("&lol" + (i > 1 ? std::to_string(i - 1) : "") + ";", 10) + "\">";
    laughs += "]>" + in_record("<id>&lol9;</id>");
    const Position where = only_finding(laughs, "XML-002").where.begin;
    REQUIRE(where == Position{2, 1, 22});
    only_finding("<!DOCTYPE d [<!ENTITY a \"" + std::string(200'000, 'x') + "\">]>" +
                     in_record("<id>" + repeated("&a;", 20'000) + "</id>"),
                 "XML-002");
    only_finding("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + in_record("<id>&x;</id>"),
                 "XML-002");
    only_finding("<!DOCTYPE digest SYSTEM \"file:///etc/hostname\">" + in_record(""), "XML-002");
}

TEST_CASE("monster tags never reach the parser", "[xml]") {
    std::string attributes;
    for (int i = 0; i < 200'000; ++i) attributes += " a" + std::to_string(i) + "='>'";
    only_finding(in_digest("<record" + attributes + "/>"), "LIM-004");
    std::string few;
    for (int i = 0; i < 300; ++i) few += " a" + std::to_string(i) + "='>'";
    const Position where = only_finding(in_digest("\n é<record" + few + "/>"), "LIM-004").where.begin;
    REQUIRE(where == Position{2, 3, 43});
    only_finding(in_digest("<record x='" + repeated(">", 70'000) + "'/>"), "LIM-003");
    only_finding(in_digest("<" + std::string(70'000, 'a') + "/>"), "LIM-003");
}

TEST_CASE("a tag that a < hides is no monster for the parser", "[xml]") {
    std::string attributes;
    for (int i = 0; i < 200'000; ++i) attributes += " a" + std::to_string(i) + "=\"1\"";
    for (const char* begin : {"<record x=\"<\"", "<record x=\"<a\"", "<record <b ", "<record x='\"<\"'"}) {
        CAPTURE(begin);
        const Result result = read(in_digest(begin + attributes + "/>"));
        CHECK(result.found.size() == 1);
    }
}

TEST_CASE("what only looks like a monster tag is read", "[xml]") {
    const std::string fake = "<a " + repeated("b='\"", 30'000);
    const Result result = read(
        in_digest("<!--" + fake + "--><record><id><![CDATA[" + fake + "]]></id></record><?p " + fake + "?>"));
    REQUIRE(result.found.empty());
    REQUIRE(result.digest.records.at(0).id == fake);
}

TEST_CASE("depth is limited", "[xml]") {
    const Result chars = read(in_record("<id>" + repeated("<char>", 100'000)));
    REQUIRE(chars.ids() == std::vector<std::string>{"XML-008", "XML-005", "LIM-002"});
    const Result result = read(in_digest(repeated("<record>", 100'000)));
    REQUIRE(result.ids().back() == "LIM-002");
    REQUIRE(result.found.back().hint == "raise it with --limit depth=NUMBER");
    REQUIRE(result.digest.records.empty());
}

TEST_CASE("a record larger than the limit is refused, a long one below it is read", "[xml]") {
    ReadOptions options;
    options.limits.record_bytes = 1 << 20;
    REQUIRE(read(in_record("<id>" + std::string(3 << 20, 'x') + "</id>"), options).ids() ==
            std::vector<std::string>{"LIM-001"});
    const std::string long_text(12 << 20, 'y');  // libxml2's own limit for a text in a tree is 10 MB
    const Result result = read(in_record("<id>" + long_text + "</id>"));
    REQUIRE(result.found.empty());
    REQUIRE(result.digest.records.at(0).id == long_text);
}

TEST_CASE("a record larger than the limit is named at its tag, and those around it are read", "[xml]") {
    ReadOptions options;
    options.limits.record_bytes = 100;
    const std::string small = "<record><id>a</id></record>";
    for (const std::string& body : {"<title>" + std::string(200, 'x') + "</title>",
                                    "<id>a</id><source><url>none" + std::string(200, ' ') + "</url></source>",
                                    "<title/>" + repeated("<bad>&amp;</bad>", 20), repeated("<badge/>", 20),
                                    "<extra><name/><json>" + std::string(100'000, '[') + "</json></extra>"}) {
        const std::string document =
            in_digest(small + "\n<record>" + body + "</record>" + small + "<record kind='x'/>");
        for (const std::size_t chunk : {std::size_t{7}, std::size_t{64} << 10}) {
            const Result result = read(document, options, chunk);
            CAPTURE(body.substr(0, 30), chunk, result.ids());
            const auto finding = std::find_if(result.found.begin(), result.found.end(), [](const auto& each) {
                return each.rule->id == std::string_view("LIM-001");
            });
            REQUIRE(finding != result.found.end());
            CHECK(finding->where.begin.line == 2);
            CHECK(finding->where.begin.column == 1);
            CHECK(finding->message == "the record is larger than 100 bytes");
            CHECK(finding->hint == "raise it with --limit record-bytes=SIZE");
            CHECK(result.ids().back() == "XML-007");
            REQUIRE(result.digest.records.size() == 2);
            CHECK(result.digest.records[1].id == "a");
        }
    }
}

TEST_CASE("a record of exactly the limit is read", "[xml]") {
    const std::string record = "<record><id>" + std::string(500, 'x') + "</id></record>";
    ReadOptions options;
    for (const std::size_t chunk : {std::size_t{7}, std::size_t{64} << 10}) {
        options.limits.record_bytes = record.size();
        CHECK(read(in_digest(record + record), options, chunk).digest.records.size() == 2);
        options.limits.record_bytes = record.size() - 1;
        CHECK(read(in_digest(record + record), options, chunk).ids() ==
              std::vector<std::string>{"LIM-001", "LIM-001"});
    }
}

TEST_CASE("a record or title far larger than the limit is skipped at no great cost", "[xml]") {
    const std::string large(std::size_t{30} << 20, 'x');
    const Result result =
        read(in_digest("<record><title>" + large + "</title></record><record><id>b</id></record>"));
    REQUIRE(result.ids() == std::vector<std::string>{"LIM-001"});
    REQUIRE(result.found[0].where.begin == Position{1, 40, 39});
    REQUIRE(result.digest.records.size() == 1);
    REQUIRE(result.digest.records[0].id == "b");
}

TEST_CASE("a comment, CDATA section or instruction without end is named at its beginning", "[xml]") {
    const std::string large(std::size_t{30} << 20, 'x');
    const auto begin_of = [](const std::string& body, const std::string& what) {
        const Result result = read(in_digest("<record/>" + body));
        REQUIRE(result.ids() == std::vector<std::string>{"LIM-001"});
        CHECK(result.found[0].message == "a " + what + " is larger than 8388608 bytes");
        CHECK(result.found[0].hint.find("no --limit raises this further: ") == 0);
        CHECK(result.digest.records.size() == 1);
        return result.found[0].where.begin;
    };
    CHECK(begin_of("<!--" + large + "-->", "comment") == Position{1, 49, 48});
    CHECK(begin_of("<?p " + large + "?>", "processing instruction") == Position{1, 49, 48});
    CHECK(begin_of("<record><id><![CDATA[" + large + "]]></id></record>", "CDATA section") ==
          Position{1, 61, 60});
    CHECK(begin_of("<?p " + large, "processing instruction") == Position{1, 49, 48});
    const std::string below = large.substr(0, std::size_t{8} << 20).substr(30);
    const Result result = read(in_digest("<!--" + below + "--><?p " + below + "?><record><id><![CDATA[" +
                                         below + "]]></id></record>"));
    CHECK(result.found.empty());
    CHECK(result.digest.records.size() == 1);
}

TEST_CASE("a comment may be as large as a tag, however small records must be", "[xml]") {
    ReadOptions options;
    options.limits.record_bytes = 100;
    const std::string comment(60'000, 'c');
    REQUIRE(read(in_digest("<!--" + comment + "--><record/>"), options).found.empty());
    const Result result = read(in_digest("<!--" + comment + comment + "--><record/>"), options);
    REQUIRE(result.ids() == std::vector<std::string>{"LIM-001"});
    CHECK(result.found[0].hint == "raise it with --limit record-bytes=SIZE");
}

TEST_CASE("a head larger than the limit is one finding, and the records are read", "[xml]") {
    ReadOptions options;
    options.limits.record_bytes = 100;
    const std::string extra = "<extra><name>n</name><json>1</json></extra>";
    const Result result = read(in_digest("<title>t</title>" + repeated(extra, 5) + "<record/>"), options);
    REQUIRE(result.ids() == std::vector<std::string>{"LIM-001"});
    CHECK(result.found[0].where.begin.offset == 39 + 16 + extra.size());
    CHECK(result.found[0].message == "the head is larger than 100 bytes");
    CHECK(result.digest.head.title == Text("t"));
    CHECK(result.digest.head.extras.size() == 1);
    CHECK(result.digest.records.size() == 1);
    const Result title = read(in_digest("<title>" + std::string(200, 't') + "</title><record/>"), options);
    REQUIRE(title.ids() == std::vector<std::string>{"LIM-001"});
    CHECK(!title.digest.head.title);
    CHECK(title.digest.records.size() == 1);
}

TEST_CASE("only UTF-8 is read", "[xml]") {
    only_finding("<?xml version='1.0' encoding='ISO-8859-1'?>" + in_record(""), "XML-003");
    only_finding(std::string_view("\xFF\xFE<\0d\0", 6), "ENC-003");
    const Diagnostic overlong = only_finding(in_record("<id>\xC3\xA9\xC1\x81</id>"), "ENC-001");
    REQUIRE(overlong.where.begin == Position{1, 53, 53});
    only_finding(in_record(std::string_view("<id>a\0b</id>", 12)), "ENC-002");
    REQUIRE(read("\xEF\xBB\xBF<?xml version=\"1.0\" encoding='utf-8'?>" + in_record("")).found.empty());
}

TEST_CASE("one byte order mark is a mark, and a second one a mistake", "[xml]") {
    const std::string mark = "\xEF\xBB\xBF";
    REQUIRE(read(mark + in_record("")).found.empty());
    for (const std::string& prolog : {std::string(), std::string("<?xml version='1.0'?>")}) {
        const Diagnostic second = only_finding(mark + mark + prolog + in_record(""), "XML-001");
        CHECK(second.where.begin == Position{1, 1, 3});
        CHECK(second.message == "a second byte order mark before the root element");
    }
    only_finding(" " + mark + in_record(""), "XML-001");
}
