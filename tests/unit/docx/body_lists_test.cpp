// SPDX-License-Identifier: MIT
// Styles and lists: what a paragraph stands for.
#include <fmt/format.h>

#include "tests/unit/docx/body_support.h"

using namespace body_tests;  // NOLINT(google-build-using-namespace)

namespace {

std::string style(const std::string& id, const std::string& name, const std::string& rest = {}) {
    return "<w:style w:type='paragraph' w:styleId='" + id + "'><w:name w:val='" + name + "'/>" + rest +
           "</w:style>";
}
std::string styled(const std::string& id, const std::string& text = "x") {
    return p(r(text), "<w:pStyle w:val='" + id + "'/>");
}
std::string level(int number, const std::string& format, const std::string& text,
                  const std::string& rest = {}) {
    return fmt::format(
        "<w:lvl w:ilvl='{}'><w:start w:val='1'/><w:numFmt w:val='{}'/>{}<w:lvlText w:val='{}'/></w:lvl>",
        number, format, rest, text);
}
std::string num(const std::string& id, const std::string& abstract, const std::string& rest = {}) {
    return "<w:num w:numId='" + id + "'><w:abstractNumId w:val='" + abstract + "'/>" + rest + "</w:num>";
}
std::string item(const std::string& list, int depth = 0, const std::string& text = "x") {
    return p(r(text),
             fmt::format("<w:numPr><w:ilvl w:val='{}'/><w:numId w:val='{}'/></w:numPr>", depth, list));
}

}  // namespace

TEST_CASE("styles are known by name, outline level, or the style that they are based on") {
    DocxMaker maker;
    const std::string level2 = "<w:pPr><w:outlineLvl w:val='1'/></w:pPr>";
    maker.styles =
        style("berschrift1", "Heading 1") + style("A2", "heading 2,h2") + style("A3", "Überschrift 3") +
        style("A4", "標題 4") + style("Mine", "Mine", "<w:basedOn w:val='A2'/>") +
        style("Out", "Out", level2) + style("Both", "heading 5", level2) +
        style("Flat", "Flat", "<w:pPr><w:outlineLvl w:val='9'/></w:pPr>") + style("Q", "Intense Quote") +
        style("S", "Source Code") + style("T", "Title") + style("Src", "digest source");
    maker.body = styled("berschrift1") + styled("A2") + styled("A3") + styled("A4") + styled("Mine") +
                 styled("Out") + styled("Both") + styled("Flat") + styled("Q") + styled("S") + styled("T") +
                 styled("Src") + styled("Heading6") + p(r("x"), "<w:outlineLvl w:val='8'/>") +
                 styled("Unheard");
    const ReadBody read = read_bytes(maker.bytes());
    CHECK(lines_of(read) == Lines{"h1 x", "h2 x", "h3 x", "h4 x", "h2 x", "h2 x", "h5 x", "x", "> x",
                                  "code x", "x", "x", "h6 x", "h9 x", "x"});
    CHECK(read.body->paragraphs[10].style == docx::Style::title);
    CHECK(read.body->paragraphs[11].style == docx::Style::source);
    CHECK(read.body->paragraphs[13].block.level == 6);
    CHECK(read.body->ours);
    CHECK(read.findings().empty());
}

TEST_CASE("all styles of documents of ours are known by name and id") {
    for (const docx::StyleName& row : docx::paragraph_styles) {
        const bool with_level = row.style == docx::Style::heading || row.style == docx::Style::contents;
        const std::string number = with_level ? "1" : "";
        DocxMaker maker;
        maker.styles = style("X", std::string(row.name) + (with_level ? " 1" : ""));
        maker.body = styled("X") + styled(std::string(row.id) + number);
        const ReadBody read = read_bytes(maker.bytes());
        REQUIRE(read.body);
        INFO(row.name);
        CHECK(read.body->paragraphs[0].style == row.style);
        CHECK(read.body->paragraphs[1].style == row.style);
        CHECK(read.body->ours == row.name.starts_with("Digest "));
    }
}

TEST_CASE("styles that are based on themselves end somewhere, which is named") {
    DocxMaker maker;
    maker.styles = style("A", "A", "<w:basedOn w:val='B'/>") + style("B", "B", "<w:basedOn w:val='A'/>");
    maker.body = styled("A");
    const ReadBody read = read_bytes(maker.bytes());
    CHECK(lines_of(read) == Lines{"x"});
    CHECK(read.findings() == Lines{"DOC-015 a style is based on itself, or on too many others"});
}

TEST_CASE("numbers are counted as they are shown") {
    DocxMaker maker;
    maker.numbering =
        "<w:abstractNum w:abstractNumId='0'>" + level(0, "decimal", "%1.") +
        level(1, "lowerLetter", "%1.%2)") + level(2, "upperRoman", "%3") + "</w:abstractNum>" +
        num("1", "0") +
        num("2", "0", "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/></w:lvlOverride>") +
        num("3", "0");
    maker.body = item("1") + item("1", 1) + item("1", 1) + item("1", 2) + item("1") + item("1", 1) +
                 item("2") + item("2") + item("3");
    CHECK(lines_of(read_bytes(maker.bytes())) ==
          Lines{"1. x", "  1.a) x", "  1.b) x", "    I x", "2. x", "  2.a) x", "7. x", "8. x", "9. x"});
}

TEST_CASE("formats of numbers") {
    const std::vector<std::pair<std::string, std::string>> formats = {{"decimal", "12"},
                                                                      {"decimalZero", "12"},
                                                                      {"lowerRoman", "xii"},
                                                                      {"upperLetter", "L"},
                                                                      {"ideographDigital", "一二"},
                                                                      {"chineseCounting", "十二"},
                                                                      {"decimalEnclosedCircle", "⑫"},
                                                                      {"unheard", "12"},
                                                                      {"decimalFullWidth", "１２"}};
    for (const auto& [format, shown] : formats) {
        DocxMaker maker;
        maker.numbering =
            "<w:abstractNum w:abstractNumId='0'>" + level(0, format, "%1、") + "</w:abstractNum>" +
            num("1", "0", "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='12'/></w:lvlOverride>");
        maker.body = item("1");
        CHECK(lines_of(read_bytes(maker.bytes())) == Lines{shown + "、 x"});
    }
}

TEST_CASE("lists by style, by a linked style, removed, and not defined") {
    DocxMaker maker;
    maker.styles =
        style("LB", "List Bullet", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>") +
        style("LB2", "List Bullet 2") + style("LN", "List Number") +
        "<w:style w:type='numbering' w:styleId='NS'><w:name w:val='NS'/><w:pPr><w:numPr><w:numId w:val='1'/>"
        "</w:numPr></w:pPr></w:style>";
    maker.numbering = "<w:abstractNum w:abstractNumId='0'>" + level(0, "bullet", "•") +
                      level(1, "bullet", "o", "<w:pStyle w:val='LB'/>") + "</w:abstractNum>" +
                      "<w:abstractNum w:abstractNumId='5'><w:numStyleLink w:val='NS'/></w:abstractNum>"
                      "<w:abstractNum w:abstractNumId='6'>" +
                      level(0, "none", "") + level(1, "bullet", " ") + "</w:abstractNum>" + num("1", "0") +
                      num("2", "5") + num("3", "6");
    maker.body =
        styled("LB") + styled("LB2") + styled("LN") + item("2") + item("3") + item("3", 1) +
        p(r("x"), "<w:pStyle w:val='LB'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='0'/></w:numPr>") +
        item("77") + item("1", 99999);
    const ReadBody read = read_bytes(maker.bytes());
    CHECK(lines_of(read) ==
          Lines{"  * x", "  * x", "* x", "* x", "x", "x", "x", "* x", std::string(16, ' ') + "* x"});
    CHECK(read.body->paragraphs[2].block.ordered);
    CHECK(read.findings() == Lines{"DOC-014 2 paragraphs are in lists that the document does not define"});
}

TEST_CASE("labels by style") {
    DocxMaker maker;
    maker.styles =
        style("LB", "List Bullet") +
        "<w:style w:type='character' w:styleId='L'><w:name w:val='Digest "
        "Label'/><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type='character' w:styleId='P'><w:name w:val='Digest Separator'/></w:style>"
        "<w:style w:type='character' w:styleId='W'><w:name w:val='Digest Words'/></w:style>"
        "<w:style w:type='character' w:styleId='H'><w:name w:val='Digest Section Label'/></w:style>";
    const std::string bullet = "<w:pStyle w:val='LB'/>";
    const auto label = [](const std::string& text) { return r(text, "<w:rStyle w:val='L'/>"); };
    const auto sep = [](const std::string& text) { return r(text, "<w:rStyle w:val='P'/>"); };
    maker.body = p(label("Na") + label("me") + sep(" — ") + r("text") + r("!", "<w:b/>"), bullet) +
                 p(label("Name：") + r("text"), bullet) + p(label("Name") + r(": text"), bullet) +
                 p(label("Name") + sep(": ") + r("text")) + p(r("a") + label("b"), bullet) +
                 p(label("Only"), bullet) + p(r("By ", "<w:rStyle w:val='W'/>") + r("me")) +
                 p(r("Summary", "<w:rStyle w:val='H'/>"), "<w:pStyle w:val='Heading2'/>");
    const ReadBody read = read_bytes(maker.bytes());
    CHECK(lines_of(read) == Lines{"* {Name — }text**!**", "* {Name：}text", "* {Name: }text", "Name: text",
                                  "* ab", "* {Only}", "me", "h2 Summary"});
    CHECK(read.body->paragraphs[6].words);
    CHECK(read.body->paragraphs[7].section_label);
}

TEST_CASE("signs of lists and bold labels of strangers") {
    CHECK(lines_of(p(r("• one")) + p(r("-\ttwo")) + p(r("-3 degrees")) +
                   p(r("* ") + r("Name:", "<w:b/>") + r(" text")) +
                   p(r("– ") + r("Name", "<w:b/>") + r(": text")) + p(r("*"))) ==
          Lines{"• one", "- two", "-3 degrees", "* {Name: }text", "– {Name: }text", "*"});
}

TEST_CASE("tables are text, but for those that are there for the looks") {
    const auto cell = [](const std::string& content) { return "<w:tc>" + content + "</w:tc>"; };
    const ReadBody read = read_body_of(
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>" + cell(p(r("a|b"))) +
        cell(p(r("c")) + p(r("d"))) +
        "</w:tr><w:sdt><w:sdtContent><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p(r("e")) +
        "</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl><w:tbl><w:tr>" + cell(p(r("one"))) + "</w:tr><w:tr>" +
        cell(p(r("two"))) + "</w:tr></w:tbl><w:tbl><w:tr>" + cell(styled("Heading1", "H")) + cell(p(r("t"))) +
        "</w:tr></w:tbl>");
    CHECK(lines_of(read) ==
          Lines{"code | a\\|b | c d |\n| --- | --- |\n| e |  |", "one", "two", "h1 H", "t"});
    CHECK(read.body->tables == 1);
    CHECK(read.body->paragraphs[0].block.code_lang == "pipe-table");
}

TEST_CASE("cells of a table stand in their columns, whatever spans rows and columns") {
    const auto cell = [](const std::string& text, const std::string& properties = "") {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text.empty() ? "" : r(text)) + "</w:tc>";
    };
    const auto row = [](const std::string& cells, const std::string& properties = "") {
        return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
    };
    const std::string two = "<w:gridSpan w:val='2'/>";
    CHECK(lines_of("<w:tbl>" + row(cell("Line", "<w:vMerge w:val='restart'/>") + cell("Price", two)) +
                   row(cell("", "<w:vMerge/>") + cell("adult") + cell("child")) +
                   row(cell("only child"), "<w:gridBefore w:val='2'/>") +
                   row(cell("none"), "<w:gridAfter w:val='2'/>") + "</w:tbl>") ==
          Lines{"code | Line | Price |  |\n| --- | --- | --- |\n|  | adult | child |\n|  |  | only child |\n"
                "| none |  |  |"});
    CHECK(lines_of("<w:tbl>" + row(cell("a", two) + cell("b")) + row(cell("c", two) + cell("d")) +
                   "</w:tbl>") == Lines{"code | a | b |\n| --- | --- |\n| c | d |"});
    CHECK(lines_of("<w:tbl>" + row(cell("a", two)) + row(cell("b", two)) + "</w:tbl>") == Lines{"a", "b"});
    CHECK(lines_of("<w:tbl>" + row(cell("a", "<w:gridSpan w:val='2000000000'/>") + cell("b")) + "</w:tbl>") ==
          Lines{"code | a | b |\n| --- | --- |"});
}

TEST_CASE("comments, with answers, authors and places") {
    DocxMaker maker;
    maker.body = p(r("a") + "<w:commentRangeStart w:id='1'/>" + r("b") +
                   "<w:commentRangeEnd w:id='1'/>"
                   "<w:r><w:commentReference w:id='1'/></w:r>");
    maker.comments =
        "<w:comment w:id='1' w:author='Ann' w:date='2026-05-01T10:00:00Z'><w:p w14:paraId='A1'>" + r("why?") +
        "</w:p><w:p w14:paraId='A2'>" + r("really") +
        "</w:p></w:comment><w:comment w:id='2' w:author='Bob'>"
        "<w:p w14:paraId='B1'>" +
        r("because") + "</w:p></w:comment>";
    maker.comments_extended =
        "<w15:commentEx w15:paraId='A2' w15:done='1'/><w15:commentEx w15:paraId='B1' "
        "w15:paraIdParent='A2' w15:done='0'/>";
    const ReadBody read = read_bytes(maker.bytes());
    REQUIRE(read.body);
    REQUIRE(read.body->comments.size() == 2);
    const docx::Comment& first = read.body->comments[0];
    CHECK(first.author == "Ann");
    CHECK(first.date == "2026-05-01T10:00:00Z");
    CHECK(first.text == "why?\nreally");
    CHECK(first.resolved);
    CHECK(first.place.known());
    const docx::Comment& second = read.body->comments[1];
    CHECK(second.reply);
    CHECK(second.resolved);
    CHECK(second.place == first.place);
}

TEST_CASE("properties") {
    DocxMaker maker;
    maker.body = p(r("a"));
    maker.core = "<dc:title> T </dc:title><dc:language>fr</dc:language>";
    maker.custom =
        "<property name='digestkit.00000' pid='2'><vt:lpwstr>a b\nc</vt:lpwstr></property>"
        "<property name='n' pid='3'>\n  <vt:i4>7</vt:i4>\n</property>";  // as programs do that indent XML
    const ReadBody read = read_bytes(maker.bytes());
    REQUIRE(read.body);
    CHECK(read.body->title == "T");
    CHECK(read.body->lang == "fr");
    CHECK(read.body->properties.at("digestkit.00000") == "a b\nc");
    CHECK(read.body->properties.at("n") == "7");
    CHECK(read.body->member == "word/document.xml");
}

TEST_CASE("paragraphs say where they stand") {
    const ReadBody read = read_body_of("\n" + p(r("ab") + r("c")) + "\n" + p(r("d")));
    REQUIRE(read.body);
    const docx::Paragraph& first = read.body->paragraphs[0];
    CHECK(first.begin.line == 2);
    CHECK(first.end.line == 2);
    CHECK(first.end.offset > first.begin.offset);
    CHECK(read.body->paragraphs[1].begin.line == 3);
}
