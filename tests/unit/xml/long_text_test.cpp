// SPDX-License-Identifier: MIT
// Long texts take a way of their own past libxml2: it must give the same records and the same findings.
#include "tests/support/catch.h"
#include "tests/unit/xml/support.h"

using namespace xml_tests;

namespace {

/// With a chunk of 7 bytes no text is long.
Result compared(std::string_view text) {
    const Result piecemeal = read(text, {}, 7);
    Result whole = read(text);
    REQUIRE(whole.digest == piecemeal.digest);
    REQUIRE(whole.ids() == piecemeal.ids());
    return whole;
}

std::string paragraph(const std::string& text) {
    return in_record("<section kind='other'><paragraph>" + text + "</paragraph></section>");
}

std::string filler() {
    std::string text;
    while (text.size() < 2000) text += "漢字, and \t text\n\u00e9😀\uffe3";
    return text;
}

}  // namespace

TEST_CASE("a long text is the same by both ways", "[xml]") {
    const std::string text = filler();
    for (const char* between : {"", "]", "]]", "> ]>", "\uffef", "\u007f", "\u0085"}) {
        const std::string all = text + between + text;
        CHECK(compared(paragraph(all)).digest.records.at(0).sections.at(0).blocks.at(0).text == Text(all));
    }
}

TEST_CASE("references, CDATA, comments, runs and line ends in a long text are read", "[xml]") {
    const std::string text = filler();
    for (const char* between : {"&amp;", "&#13;", "\r\n", "\r", "<![CDATA[<b>]]>", "<!-- & -->", "<?p & ?>",
                                "<char code='0001'/>", "<run strong='true'>x</run>", "<run>y</run>"}) {
        CAPTURE(between);
        CHECK(compared(paragraph(text + between + text)).found.empty());
    }
}

TEST_CASE("what may not stand in a text is found in a long one too, and once", "[xml]") {
    const std::string text = filler();
    for (const char* wrong : {"&", "&none;", "]]>", "\x01", "\x1f", "\ufffe", "\uffff", "&#1;", "</b>"}) {
        CAPTURE(wrong);
        for (const std::string& all : {wrong + text, text + wrong + text, text + wrong}) {
            const Result result = compared(paragraph(all));
            CHECK(result.ids() == std::vector<std::string>{"XML-001"});
            CHECK(result.digest.records.empty());
        }
    }
}

TEST_CASE("a long text where none may stand is found", "[xml]") {
    const std::string text = filler();
    CHECK(compared(in_record(text)).ids() == std::vector<std::string>{"XML-010"});
    CHECK(compared(in_record("<published><value>" + text + "</value></published>")).ids() ==
          std::vector<std::string>{"XML-009"});
    CHECK(compared(in_record("<unknown>" + text + "</unknown>")).ids() ==
          std::vector<std::string>{"XML-005"});
    CHECK(compared(text + in_record("")).ids() == std::vector<std::string>{"XML-001"});
}

TEST_CASE("findings behind a long text stand where they are", "[xml]") {
    const std::string document =
        in_record("<section kind='other'><paragraph>" + filler() + "</paragraph><bogus/></section>");
    const Result result = compared(document);
    REQUIRE(result.ids() == std::vector<std::string>{"XML-005"});
    CHECK(result.found[0].where.begin.offset == document.find("<bogus"));
}
