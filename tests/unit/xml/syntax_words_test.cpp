// SPDX-License-Identifier: MIT
// What the frequent syntax errors say: what is wrong, exactly where, and what to write instead; the same
// wherever the document is cut into chunks.
#include "tests/support/catch.h"
#include "tests/unit/xml/support.h"

using namespace xml_tests;  // NOLINT(google-build-using-namespace)

namespace {

/// The only finding of a record with this body: it stands where `wrong` does, and as far.
Diagnostic only_finding(const std::string& body, const std::string& wrong, std::size_t chunk) {
    const std::string text = in_record(body);
    CAPTURE(body, chunk);
    const Result result = read(text, {}, chunk);
    REQUIRE(result.ids() == std::vector<std::string>{"XML-001"});
    CHECK(result.found[0].where.begin.offset == text.find(wrong));
    return result.found[0];
}

void says(const std::string& body, const std::string& wrong, const std::string& message,
          const std::string& hint) {
    for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}, std::size_t{65536}}) {
        const Diagnostic finding = only_finding(body, wrong, chunk);
        CHECK(finding.message == message);
        CHECK(finding.hint == hint);
    }
}

}  // namespace

TEST_CASE("signs of XML in a text are named with what to write", "[xml]") {
    says("<title>é & b</title>", "& b", "an & that begins no reference", "write &amp; for an & of the text");
    says("<title>AT&T b</title>", "&T", "\"&T\" is a reference without its semicolon",
         "write &amp; for an & of the text");
    says("<title>a < b</title>", "< b", "a < that begins no tag", "write &lt; for a < of the text");
    says("<title>a&nbsp;b</title>", "&nbsp;", "entity 'nbsp' not defined",
         "write the character itself, and &amp; for an & of the text");
    says("<section kind='a<b'/>", "<b", "a < in the value of an attribute", "write &lt; for a < of the text");
    says("<title>a&#12</title>", "&#12", "\"&#12\" is a reference without its semicolon", "");
}

TEST_CASE("the end of a CDATA section in a text is found where it stands", "[xml]") {
    const Diagnostic finding = only_finding("<title>é b ]]> c</title>", "]]>", 65536);
    CHECK(finding.message == "]]> stands in a text");
    CHECK(finding.hint == "write ]]&gt;");
}

TEST_CASE("a character that XML cannot hold is named with the element that holds it", "[xml]") {
    const std::string hint = "write <char code=\"000B\"/>";
    says("<title>a\vb</title>", "\v", "U+000B is no character of XML", hint);
    says("<title>a&#11;b</title>", "&#11;", "\"&#11;\" is no character of XML", hint);
    says("<title>a<run>b&#xb;</run></title>", "&#xb;", "\"&#xb;\" is no character of XML", hint);
    says("<title><![CDATA[a\vb]]></title>", "\v", "U+000B is no character of XML", hint);
    says("<title>a\xEF\xBF\xBF</title>", "\xEF\xBF\xBF", "U+FFFF is no character of XML",
         "write <char code=\"FFFF\"/>");
}

TEST_CASE("no element is named where none may stand", "[xml]") {
    says("<title>a</title>\v", "\v", "U+000B is no character of XML", "");
    says("<published><value>2026&#11;", "&#11;", "\"&#11;\" is no character of XML", "");
    says("<title>a&#xD800;b</title>", "&#xD800;", "\"&#xD800;\" is no character of XML", "");
}

TEST_CASE("a document that is no XML is not said to be empty", "[xml]") {
    for (const char* const text :
         {"Rates rise in Europe\n", "{\"title\": \"A\"}", "<!-- a -->\n ニュース <digest/>"}) {
        for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}, std::size_t{65536}}) {
            CAPTURE(text, chunk);
            const Result result = read(text, {}, chunk);
            REQUIRE(result.ids() == std::vector<std::string>{"XML-001"});
            CHECK(result.found[0].message == "expected a tag, found text");
            CHECK(result.found[0].hint == "look whether it is XML; -f names another format");
        }
    }
    CHECK(read("\n").found.at(0).message == "the document ends before its root element");
}
