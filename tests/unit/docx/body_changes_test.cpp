// SPDX-License-Identifier: MIT
// Tracked changes: what a document says when all are accepted, and when all are rejected.
#include <fmt/format.h>

#include "tests/unit/docx/body_support.h"

using namespace body_tests;  // NOLINT(google-build-using-namespace)

namespace {

const std::string by = " w:id='1' w:author='A' w:date='2026-05-01T10:00:00Z'";

std::string change(const std::string& kind, const std::string& content) {
    return "<w:" + kind + by + ">" + content + "</w:" + kind + ">";
}
std::string gone(const std::string& text) {
    return "<w:r><w:delText xml:space='preserve'>" + text + "</w:delText></w:r>";
}
/// Properties of a paragraph whose sign at the end was inserted, deleted or moved.
std::string mark(const std::string& kind, const std::string& before = {}) {
    return before + "<w:rPr><w:" + kind + by + "/></w:rPr>";
}
std::string cell(const std::string& text, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(r(text)) + "</w:tc>";
}
std::string row(const std::string& cells, const std::string& properties = {}) {
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

const std::string heading = "<w:pStyle w:val='Heading1'/>";
const std::string quote = "<w:pStyle w:val='Quote'/>";

struct Case {
    std::string name, body;
    Lines accepted, rejected;
};

const std::vector<Case> cases = {
    {"insertion", p(r("a") + change("ins", r("b")) + r("c")), {"abc"}, {"ac"}},
    {"deletion", p(r("a") + change("del", gone("b")) + r("c")), {"ac"}, {"abc"}},
    {"replacement", p(change("del", gone("old")) + change("ins", r("new"))), {"new"}, {"old"}},
    {"inserted, then deleted", p(r("a") + change("ins", change("del", gone("b")))), {"a"}, {"a"}},
    {"in a link",
     p("<w:hyperlink w:anchor='x'>" + r("a") + change("ins", r("b")) + "</w:hyperlink>"),
     {"ab"},
     {"a"}},
    {"a content control around",
     "<w:sdt><w:sdtContent>" + p(change("ins", r("b"))) + "</w:sdtContent></w:sdt>",
     {"b"},
     {}},
    {"move",
     p(change("moveFrom", r("x")) + r("a")) + p(r("b") + change("moveTo", r("x"))),
     {"a", "bx"},
     {"xa", "b"}},
    {"whole paragraph moved",
     p(change("moveFrom", r("x")), mark("moveFrom")) + p(r("a")) +
         p(change("moveTo", r("x")), mark("moveTo")) + p(r("b")),
     {"a", "x", "b"},
     {"x", "a", "b"}},
    {"paragraph split", p(r("a"), mark("ins")) + p(r("b")), {"a", "b"}, {"ab"}},
    {"paragraphs merged", p(r("a"), mark("del")) + p(r("b")), {"ab"}, {"a", "b"}},
    {"three merged", p(r("a"), mark("del")) + p(r("b"), mark("del")) + p(r("c")), {"abc"}, {"a", "b", "c"}},
    {"paragraph inserted",
     p(r("a")) + p(change("ins", r("b")), mark("ins")) + p(r("c")),
     {"a", "b", "c"},
     {"a", "c"}},
    {"paragraph deleted",
     p(r("a")) + p(change("del", gone("b")), mark("del")) + p(r("c")),
     {"a", "c"},
     {"a", "b", "c"}},
    {"empty paragraph deleted",
     p(r("a")) + p("", mark("del", quote)) + p(r("c")),
     {"a", "c"},
     {"a", "> ", "c"}},
    {"last paragraph deleted", p(r("a")) + p(change("del", gone("b")), mark("del")), {"a"}, {"a", "b"}},
    {"mark deleted before a table",
     p(r("a"), mark("del")) + "<w:tbl>" + row(cell("x") + cell("y")) + "</w:tbl>",
     {"a", "code | x | y |\n| --- | --- |"},
     {"a", "code | x | y |\n| --- | --- |"}},
    {"merged: the look of the second",
     p(r("a"), mark("del", heading)) + p(r("b"), quote),
     {"> ab"},
     {"h1 a", "> b"}},
    {"split: the look of the second",
     p(r("a"), mark("ins", quote)) + p(r("b"), heading),
     {"> a", "h1 b"},
     {"h1 ab"}},
    {"style of a paragraph",
     p(r("a"), heading + "<w:pPrChange" + by + "><w:pPr>" + quote + "</w:pPr></w:pPrChange>"),
     {"h1 a"},
     {"> a"}},
    {"look of a run",
     p("<w:r><w:rPr><w:b/><w:rPrChange" + by +
       "><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>"),
     {"**a**"},
     {"//a//"}},
    {"numbering inserted",
     p(r("a"), "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/><w:ins" + by + "/></w:numPr>"),
     {"* a"},
     {"a"}},
    {"numbering changed",
     p(r("a"), "<w:pPrChange" + by +
                   "><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr>"
                   "</w:pPrChange>"),
     {"a"},
     {"  * a"}},
    {"row inserted",
     "<w:tbl>" + row(cell("a") + cell("b")) + row(cell("c") + cell("d"), "<w:ins" + by + "/>") + "</w:tbl>",
     {"code | a | b |\n| --- | --- |\n| c | d |"},
     {"code | a | b |\n| --- | --- |"}},
    {"row deleted",
     "<w:tbl>" + row(cell("a") + cell("b")) + row(cell("c") + cell("d"), "<w:del" + by + "/>") + "</w:tbl>",
     {"code | a | b |\n| --- | --- |"},
     {"code | a | b |\n| --- | --- |\n| c | d |"}},
    {"table deleted",
     p(r("x")) + "<w:tbl>" + row(cell("c") + cell("d"), "<w:del" + by + "/>") + "</w:tbl>",
     {"x"},
     {"x", "code | c | d |\n| --- | --- |"}},
    {"a deleted table between the halves of a paragraph",
     p(r("a"), mark("del")) + "<w:tbl>" + row(cell("c") + cell("d"), "<w:del" + by + "/>") + "</w:tbl>" +
         p(r("b")),
     {"ab"},
     {"a", "code | c | d |\n| --- | --- |", "b"}},
    {"cells",
     "<w:tbl>" +
         row(cell("a") + cell("b", "<w:cellIns" + by + "/>") + cell("c", "<w:cellDel" + by + "/>") +
             cell("d")) +
         "</w:tbl>",
     {"code | a | b | d |\n| --- | --- | --- |"},
     {"code | a | c | d |\n| --- | --- | --- |"}},
    {"a picture deleted",
     p(r("a") +
       change("del", "<w:r><w:pict><v:shape alt='b'><v:imagedata r:id='i'/></v:shape></w:pict></w:r>")),
     {"a"},
     {"a[b](i.png)"}},
    {"the end of a link deleted",
     p("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK "
       "\"https://a.example/\"</w:instrText>"
       "</w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>" +
       r("a") + change("del", gone("b") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>") + r("c")) +
         p(r("d")),
     {"[ac](https://a.example/)", "[d](https://a.example/)"},
     {"[ab](https://a.example/)c", "d"}},
    {"insertion of a paragraph with a break",
     p(r("a") + change("ins", "<w:r><w:br/></w:r>" + r("b"))),
     {"a\nb"},
     {"a"}},
};

ReadBody read_case(const Case& each, Changes changes) {
    DocxMaker maker;
    maker.body = each.body;
    maker.links = DocxMaker::link("i", "image", "i.png");
    maker.numbering =
        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl><w:lvl "
        "w:ilvl='1'>"
        "<w:numFmt w:val='bullet'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId "
        "w:val='0'/></w:num>";
    return read_bytes(maker.bytes(), changes);
}

}  // namespace

TEST_CASE("each change accepted and rejected") {
    for (const Case& each : cases) {
        INFO(each.name);
        CHECK(lines_of(read_case(each, Changes::accept)) == each.accepted);
        CHECK(lines_of(read_case(each, Changes::reject)) == each.rejected);
    }
}

TEST_CASE("changes are counted") {
    const ReadBody read = read_body_of(
        p(change("ins", r("a")) + change("del", gone("b")) + change("moveTo", r("c")), mark("ins")) +
        p(change("moveFrom", r("c")) + "<w:r><w:rPr><w:rPrChange" + by + "/></w:rPr></w:r>"));
    REQUIRE(read.body);
    CHECK(read.body->tracked.insertions == 2);
    CHECK(read.body->tracked.deletions == 1);
    CHECK(read.body->tracked.moves == 1);
    CHECK(read.body->tracked.formats == 1);
}
