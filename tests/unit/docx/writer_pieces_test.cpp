// SPDX-License-Identifier: MIT
// Every kind of piece as it stands in word/document.xml.
#include "tests/unit/docx/writer_support.h"

using namespace docx_writer_tests;  // NOLINT(google-build-using-namespace)

namespace {

std::string blocks(const std::string& list) {
    return body_of(R"({"lang":"en","title":"T","sections":[{"kind":"other","blocks":[)" + list + "]}]}")
        .substr(std::string("<w:p><w:pPr><w:pStyle w:val=\"DigestSection\"/></w:pPr></w:p>\n").size());
}

std::string in_list(const std::string& style, int level, int number, const std::string& runs) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/><w:numPr><w:ilvl w:val=\"" +
           std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(number) +
           "\"/></w:numPr></w:pPr>" + runs + "</w:p>\n";
}

std::string plain(const std::string& text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
}

}  // namespace

TEST_CASE("the fields of a record, a paragraph each") {
    CHECK(
        text_of(parts_of(document_of({record(R"({"lang":"en","title":"T","alt_titles":[{"text":"U"}],
        "badges":["New"],"source":{"name":"S","url":"https://example.org/","authors":["A","B"]},
        "published":{"raw":"Monday"},"updated":{"raw":"Tuesday"},"tags":["x","y"]})")}))) ==
        R"(<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="1" w:name="_Toc000000001"/>)"
        R"(<w:bookmarkEnd w:id="1"/><w:r><w:t>T</w:t></w:r></w:p>)"
        "\n"
        R"(<w:p><w:pPr><w:pStyle w:val="DigestAlternativeTitle"/></w:pPr><w:r><w:t>U</w:t></w:r></w:p>)"
        "\n"
        R"(<w:p><w:pPr><w:pStyle w:val="DigestBadges"/></w:pPr><w:r><w:t>New</w:t></w:r></w:p>)"
        "\n"
        R"(<w:p><w:pPr><w:pStyle w:val="DigestSource"/></w:pPr><w:hyperlink r:id="link1" w:history="1"><w:r><w:rPr>)"
        R"(<w:rStyle w:val="Hyperlink"/></w:rPr><w:t>S</w:t></w:r></w:hyperlink></w:p>)"
        "\n"
        R"(<w:p><w:pPr><w:pStyle w:val="DigestAuthors"/></w:pPr><w:r><w:t>A</w:t></w:r><w:r><w:t> · </w:t></w:r>)"
        R"(<w:r><w:t>B</w:t></w:r></w:p>)"
        "\n"
        R"(<w:p><w:pPr><w:pStyle w:val="DigestDate"/></w:pPr><w:r><w:t>Monday</w:t></w:r></w:p>)"
        "\n"
        R"(<w:p><w:pPr><w:pStyle w:val="DigestUpdated"/></w:pPr><w:r><w:rPr><w:rStyle w:val="DigestWords"/></w:rPr>)"
        R"(<w:t>Updated: </w:t></w:r><w:r><w:t>Tuesday</w:t></w:r></w:p>)"
        "\n"
        R"(<w:p><w:pPr><w:pStyle w:val="DigestTags"/></w:pPr><w:r><w:rPr><w:rStyle w:val="DigestWords"/></w:rPr>)"
        R"(<w:t>Topics: </w:t></w:r><w:r><w:t>x</w:t></w:r><w:r><w:t> · </w:t></w:r><w:r><w:t>y</w:t></w:r></w:p>)"
        "\n");
}

TEST_CASE("values that would not be told apart on one line have one each") {
    for (const std::string odd : {"a · b", "", " a", "a\u3000"}) {
        CAPTURE(odd);
        const std::string text = body_of(R"({"lang":"en","title":"T","badges":["x",")" + odd + "\"]}");
        CHECK(text == R"(<w:p><w:pPr><w:pStyle w:val="DigestBadge"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>)"
                      "\n"
                      R"(<w:p><w:pPr><w:pStyle w:val="DigestBadge"/></w:pPr>)" +
                          (odd.empty() ? "" : plain(odd)) + "</w:p>\n");
    }
}

TEST_CASE("a section with words is a heading that says so, one without is an empty paragraph") {
    const std::string text =
        body_of(R"({"lang":"en","title":"T","sections":[{"kind":"summary","label":"Summary",
        "provenance":{
    "provider" : "p", "model" : "m"}},{"kind":"other","lang":"ja"}]
})");
    CHECK(
        text ==
        R"(<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:rPr><w:rStyle w:val="DigestSectionLabel"/></w:rPr>)"
        R"(<w:t>Summary</w:t></w:r></w:p>)"
        "\n"
        R"(<w:p><w:pPr><w:pStyle w:val="DigestProvenance"/></w:pPr><w:r><w:rPr><w:lang w:val="x-none" )"
        R"(w:eastAsia="x-none" w:bidi="x-none"/></w:rPr><w:t>p · m</w:t></w:r></w:p>)"
        "\n"
        R"(<w:p><w:pPr><w:pStyle w:val="DigestSection"/><w:rPr><w:lang w:val="ja-JP" w:eastAsia="ja-JP" w:bidi="ja-JP"/></w:rPr>)"
        "</w:pPr></w:p>\n");
}

TEST_CASE("blocks have the styles of word processors") {
    CHECK(
        blocks(
            R"({"type":"heading","level":4,"text":"H"},{"type":"paragraph","text":"P"},{"type":"quote","text":"Q"},
        {"type":"code","text":"a\n\tb"},{"type":"rule"})") ==
        "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t>H</w:t></w:r></w:p>\n"
        "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t>P</w:t></w:r></w:p>\n"
        "<w:p><w:pPr><w:pStyle w:val=\"Quote\"/></w:pPr><w:r><w:t>Q</w:t></w:r></w:p>\n"
        "<w:p><w:pPr><w:pStyle "
        "w:val=\"DigestCode\"/></w:pPr><w:r><w:t>a</w:t><w:br/><w:tab/><w:t>b</w:t></w:r></w:p>\n"
        "<w:p><w:pPr><w:pStyle w:val=\"DigestRule\"/></w:pPr></w:p>\n");
}

TEST_CASE("line ends of all kinds are breaks, and what XML cannot hold is U+FFFD") {
    CHECK(blocks(R"({"type":"paragraph","text":"a\r\nb\rc\u0001 <&>\uFFFE"})") ==
          "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:br/>"
          "<w:t>c\uFFFD &lt;&amp;&gt;\uFFFD</w:t></w:r></w:p>\n");
}

TEST_CASE("marks are properties of runs, and addresses links") {
    CHECK(blocks(R"({"type":"paragraph","text":[{"text":"s","strong":true},{"text":"e","emphasis":true},
        {"text":"c","code":true},{"text":"l","href":"https://example.org/?a&b"},
        {"text":"m","href":"https://example.org/?a&b","code":true},{"text":"n","href":"javascript:x"}]})") ==
          "<w:p><w:pPr><w:pStyle "
          "w:val=\"BodyText\"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>s</w:t></w:r>"
          "<w:r><w:rPr><w:i/><w:iCs/></w:rPr><w:t>e</w:t></w:r>"
          "<w:r><w:rPr><w:rStyle w:val=\"DigestInlineCode\"/></w:rPr><w:t>c</w:t></w:r>"
          "<w:hyperlink r:id=\"link1\" w:history=\"1\"><w:r><w:rPr><w:rStyle "
          "w:val=\"Hyperlink\"/></w:rPr><w:t>l</w:t></w:r>"
          "<w:r><w:rPr><w:rStyle w:val=\"DigestInlineCode\"/></w:rPr><w:t>m</w:t></w:r></w:hyperlink>"
          "<w:r><w:t>n</w:t></w:r></w:p>\n");
}

TEST_CASE("an address that is no link is named, and a link stands once in the relationships") {
    Collector sink;
    const Parts parts = parts_of(document_of(
        {record(
            R"({"title":"T","links":[{"href":"https://example.org/ü"},{"href":"https://example.org/%C3%BC","text":"x"},
        {"href":"file:///etc/passwd"}]})")},
        {}, &sink));
    const std::string& relations = parts.at("word/_rels/document.xml.rels");
    const std::string target = "Target=\"https://example.org/%C3%BC\" TargetMode=\"External\"";
    CHECK(relations.find(target) != std::string::npos);
    CHECK(relations.find(target, relations.find(target) + 1) == std::string::npos);
    CHECK(relations.find("passwd") == std::string::npos);
    REQUIRE(sink.found.size() == 1);
    CHECK(sink.found[0].rule->id == "CNV-011");
}

TEST_CASE("items stand in real lists, with labels in styles of their own") {
    CHECK(blocks(R"({"type":"item","text":"a","label":"L"},{"type":"item","text":"b","depth":20},
        {"type":"item","text":"c","label":"M","sep":"："},{"type":"item","text":"d","label":""})") ==
          in_list("ListBullet", 0, 1,
                  "<w:r><w:rPr><w:rStyle w:val=\"DigestLabel\"/></w:rPr><w:t>L</w:t></w:r>"
                  "<w:r><w:rPr><w:rStyle w:val=\"DigestSeparator\"/></w:rPr><w:t>: </w:t></w:r>" +
                      plain("a")) +
              in_list("ListBullet", 8, 1, plain("b")) +
              in_list("ListBullet", 0, 1,
                      "<w:r><w:rPr><w:rStyle w:val=\"DigestLabel\"/></w:rPr><w:t>M</w:t></w:r>"
                      "<w:r><w:rPr><w:rStyle w:val=\"DigestSeparator\"/></w:rPr><w:t>：</w:t></w:r>" +
                          plain("c")) +
              in_list("ListBullet", 0, 1, plain("d")));
}

TEST_CASE("a number that is not the next one begins a new instance") {
    const auto item = [](const std::string& number, int depth) {
        return "{\"type\":\"item\",\"ordered\":true,\"depth\":" + std::to_string(depth) +
               (number.empty() ? "" : ",\"number\":\"" + number + "\"") + ",\"text\":\"x\"},";
    };
    const std::string text =
        blocks(item("1.", 0) + item("2)", 0) + item("", 1) + item("", 1) + item("3.", 0) + item("", 1) +
               item("9.", 1) + item("4.", 0) + R"({"type":"paragraph","text":"p"},)" + item("5.", 0) +
               R"({"type":"paragraph","text":"p"},{"type":"item","ordered":true,"text":"x"})");
    std::vector<std::string> instances;
    for (std::size_t at = text.find("w:numId w:val=\""); at != std::string::npos;
         at = text.find("w:numId w:val=\"", at + 1))
        instances.push_back(text.substr(at + 15, 1));
    // The ninth sub-item makes a new one, and what follows above it cannot count on it.
    CHECK(instances == std::vector<std::string>{"3", "3", "3", "3", "3", "3", "4", "5", "5", "6"});
    const std::string numbering =
        parts_of(document_of({record(R"({"title":"T","sections":[{"kind":"other","blocks":[)" +
                                     item("7.", 2) + R"({"type":"paragraph","text":"p"}]}]})")}))
            .at("word/numbering.xml");
    CHECK(numbering.find("<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/>") != std::string::npos);
    CHECK(numbering.find("<w:lvlOverride w:ilvl=\"2\"><w:startOverride w:val=\"7\"/>") != std::string::npos);
    CHECK(numbering.find("<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"1\"/>") != std::string::npos);
}

TEST_CASE("links stand below a word of ours") {
    CHECK(
        body_of(
            R"({"lang":"en","title":"T","links":[{"href":"mailto:a@b.c","text":"m","rel":"discussion"},{"href":"x:y"}]})") ==
        R"(<w:p><w:pPr><w:pStyle w:val="DigestFurniture"/></w:pPr><w:r><w:rPr><w:rStyle w:val="DigestWords"/></w:rPr>)"
        R"(<w:t>Links</w:t></w:r></w:p>)"
        "\n"
        R"(<w:p><w:pPr><w:pStyle w:val="DigestLink"/></w:pPr><w:r><w:rPr><w:rStyle w:val="DigestWords"/></w:rPr>)"
        R"(<w:t>Discussion: </w:t></w:r><w:hyperlink r:id="link1" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/>)"
        R"(</w:rPr><w:t>m</w:t></w:r></w:hyperlink></w:p>)"
        "\n"
        R"(<w:p><w:pPr><w:pStyle w:val="DigestLink"/></w:pPr><w:r><w:t>x:y</w:t></w:r></w:p>)"
        "\n");
}
