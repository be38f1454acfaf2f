// SPDX-License-Identifier: MIT
// What runs say: characters, marks, links, fields, pictures, languages.
#include "tests/unit/docx/body_support.h"

using namespace body_tests;  // NOLINT(google-build-using-namespace)

TEST_CASE("characters that are elements") {
    CHECK(lines_of(p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
                     "<w:noBreakHyphen/><w:softHyphen/><w:sym w:font='Symbol' w:char='F0B7'/></w:r>")) ==
          Lines{"a\tb\nc\nd\xE2\x80\x91\xC2\xAD•"});
}

TEST_CASE("blanks count where they are preserved, raw tabs and line ends are blanks") {
    CHECK(lines_of(p("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'> b\n\tc </w:t></w:r>")) ==
          Lines{"a b  c "});
}

TEST_CASE("a page break parts words, and is nothing at the ends") {
    const std::string brk = "<w:r><w:br w:type='page'/></w:r>";
    CHECK(lines_of(p(brk + r("a") + brk + r("b") + brk) + p(brk)) == Lines{"a\nb"});
}

TEST_CASE("bold, italics and code") {
    DocxMaker maker;
    maker.styles =
        "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='Loud'/><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type='character' w:styleId='S'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type='character' w:styleId='T'><w:basedOn w:val='S'/><w:name "
        "w:val='Both'/><w:rPr><w:i/></w:rPr>"
        "</w:style>"
        "<w:style w:type='character' w:styleId='C'><w:name w:val='digest inline "
        "code'/><w:rPr><w:b/></w:rPr></w:style>";
    maker.body = p(r("a", "<w:b/>") + r("b", "<w:b w:val='0'/>") + r("c", "<w:rStyle w:val='S'/>") +
                   r("d", "<w:rStyle w:val='T'/>") + r("e", "<w:rStyle w:val='T'/><w:b w:val='false'/>") +
                   r("f", "<w:rStyle w:val='C'/>") + r("g", "<w:rtl/><w:b/><w:bCs w:val='0'/>")) +
                 p(r("plain") + r("more", "<w:b/>"), "<w:pStyle w:val='B'/>");
    CHECK(lines_of(read_bytes(maker.bytes())) == Lines{"**a**b**c****//d//**//e//`f`g", "plain**more**"});
}

TEST_CASE("hidden text is left out and named") {
    const ReadBody read = read_body_of(p(r("a") + r("secret", "<w:vanish/>") + r("b")));
    CHECK(lines_of(read) == Lines{"ab"});
    CHECK(read.findings() == Lines{"DOC-007 a hidden text is left out"});
}

TEST_CASE("links by relationship, with a fragment, within the document, and without a relationship") {
    DocxMaker maker;
    maker.links = DocxMaker::link("r1", "hyperlink", "https://a.example/x?y=1&amp;z", true);
    maker.body =
        p("<w:hyperlink r:id='r1'>" + r("one") + "</w:hyperlink><w:hyperlink r:id='r1' w:anchor='f'>" +
          r("two") + "</w:hyperlink><w:hyperlink w:anchor='inside'>" + r("three") +
          "</w:hyperlink><w:hyperlink r:id='r9'>" + r("four") + "</w:hyperlink>");
    const ReadBody read = read_bytes(maker.bytes());
    CHECK(lines_of(read) ==
          Lines{"[one](https://a.example/x?y=1&z)[two](https://a.example/x?y=1&z#f)threefour"});
    CHECK(read.findings() == Lines{"DOC-012 a link leads nowhere: it is text"});
}

namespace {

std::string begin() {
    return "<w:r><w:fldChar w:fldCharType='begin'/></w:r>";
}
std::string separate() {
    return "<w:r><w:fldChar w:fldCharType='separate'/></w:r>";
}
std::string end() {
    return "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
}
std::string instruct(const std::string& words) {
    return "<w:r><w:instrText>" + words + "</w:instrText></w:r>";
}

}  // namespace

TEST_CASE("links by field, in pieces, nested, and simple") {
    CHECK(lines_of(p(begin() + instruct(" HYPER") +
                     instruct("LINK \"https://a.example/\" \\l \"f\" \\o \"tip\" ") + separate() + r("one") +
                     end() + r(" two "))) == Lines{"[one](https://a.example/#f) two "});
    CHECK(lines_of(p(begin() + instruct("HYPERLINK ") + begin() + instruct("QUOTE x") + separate() +
                     r("gone") + end() + instruct("https://b.example/") + separate() + r("a") + begin() +
                     instruct("PAGEREF x") + separate() + r("7") + end() + end())) ==
          Lines{"[a7](https://b.example/)"});
    CHECK(lines_of(p("<w:fldSimple w:instr='HYPERLINK \"https://c.example/\"'>" + r("c") +
                     "</w:fldSimple>"
                     "<w:fldSimple w:instr='DATE'>" +
                     r("today") + "</w:fldSimple>")) == Lines{"[c](https://c.example/)today"});
}

TEST_CASE("a link may go on in the next paragraph") {
    CHECK(lines_of(p(begin() + instruct("HYPERLINK \"https://a.example/\"") + separate() + r("one")) +
                   p(r("two") + end() + r("three"))) ==
          Lines{"[one](https://a.example/)", "[two](https://a.example/)three"});
}

TEST_CASE("fields without an end hide nothing") {
    const ReadBody read =
        read_body_of(p(begin() + instruct("PAGE") + r("one")) + p(r("two") + end() + end()));
    // The first `end` closes the field; the second has no beginning.
    CHECK(lines_of(read) == Lines{});
    const ReadBody open = read_body_of(p(begin() + instruct("PAGE") + separate() + r("one")) + p(r("two")));
    CHECK(lines_of(open) == Lines{"one", "two"});
    CHECK(open.findings() == Lines{"DOC-006 2 fields begin or end alone: they were taken for text"});
}

TEST_CASE("a table of contents is marked, by field and by gallery") {
    const ReadBody read = read_body_of(
        p(r("before")) + p(begin() + instruct("TOC \\o") + separate() + r("one")) + p(r("two") + end()) +
        p(r("after")) +
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        "<w:sdtContent>" +
        p(r("three")) + "</w:sdtContent></w:sdt>" + p(r("end")));
    CHECK(lines_of(read) == Lines{"before", "one", "two", "after", "three", "end"});
    std::vector<bool> contents;
    for (const auto& each : read.body->paragraphs) contents.push_back(each.style == docx::Style::contents);
    CHECK(contents == std::vector<bool>{false, true, true, false, true, false});
}

TEST_CASE("what only groups is looked through") {
    CHECK(lines_of("<w:sdt><w:sdtContent>" +
                   p("<w:smartTag>" + r("a") + "</w:smartTag><w:customXml><w:customXmlPr/>" + r("b") +
                     "</w:customXml><w:sdt><w:sdtPr/><w:sdtContent>" + r("c") +
                     "</w:sdtContent></w:sdt><w:bdo w:val='rtl'>" + r("d") + "</w:bdo><w:new>" + r("e") +
                     "</w:new>") +
                   "</w:sdtContent></w:sdt><w:customXml>" + p(r("f")) + "</w:customXml>") ==
          Lines{"abcde", "f"});
}

TEST_CASE("ruby is its base, mathematics its text") {
    const ReadBody read =
        read_body_of(p("<w:r><w:ruby><w:rubyPr/><w:rt>" + r("とう") + "</w:rt><w:rubyBase>" + r("東") +
                       "</w:rubyBase></w:ruby></w:r><m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></"
                       "m:e><m:sup><m:r><m:t>2</m:t>"
                       "</m:r></m:sup></m:sSup></m:oMath>"));
    CHECK(lines_of(read) == Lines{"東x2"});
    CHECK(read.findings() == Lines{"DOC-010 a reading aid beside the text (ruby) is left out"});
}

TEST_CASE("text boxes stand behind their paragraph, once") {
    const std::string box = "<w:txbxContent>" + p(r("in the box")) + "</w:txbxContent>";
    CHECK(lines_of(p(r("a") + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps>" + box +
                     "</wps></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                     "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("b"))) ==
          Lines{"ab", "in the box"});
}

TEST_CASE("pictures are their words and lead to the file") {
    DocxMaker maker;
    maker.links = DocxMaker::link("i1", "image", "media/image1.png");
    maker.body = p(r("see ") +
                   "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='Picture 1' descr='A cat'/>"
                   "<a:graphic><a:blip r:embed='i1'/></a:graphic></wp:inline></w:drawing></w:r>") +
                 p("<w:r><w:pict><v:shape alt='A dog'><v:imagedata r:id='i1'/></v:shape></w:pict></w:r>") +
                 p("<w:r><w:pict><v:rect o:hr='t'/></w:pict></w:r>");
    const ReadBody read = read_bytes(maker.bytes());
    CHECK(lines_of(read) == Lines{"see [A cat](media/image1.png)", "[A dog](media/image1.png)", "---"});
    CHECK(read.body->pictures == 2);
    CHECK(read.findings().empty());
}

TEST_CASE("objects and imported files are losses that are named") {
    const ReadBody read =
        read_body_of(p("<w:r><w:object><o:OLEObject/></w:object></w:r>") + "<w:altChunk r:id='x'/>");
    CHECK(read.findings() == Lines{"DOC-008 a file that the document imports is not read",
                                   "DOC-009 an object (a chart, a diagram, another document) is left out"});
}

TEST_CASE("notes stand behind their paragraph") {
    DocxMaker maker;
    maker.footnotes = "<w:footnote w:id='2'>" + p("<w:r><w:footnoteRef/></w:r>" + r(" the note")) +
                      p(r("more")) + "</w:footnote>";
    maker.endnotes = "<w:endnote w:id='2'>" + p(r("the end")) + "</w:endnote>";
    maker.body = p(r("a") + "<w:r><w:footnoteReference w:id='2'/></w:r>" + r("b") +
                   "<w:r><w:endnoteReference w:id='2'/></w:r><w:r><w:footnoteReference w:id='9'/></w:r>"
                   "<w:r><w:footnoteReference w:id='2'/></w:r>") +
                 p(r("c"));
    const ReadBody read = read_bytes(maker.bytes());
    CHECK(lines_of(read) == Lines{"a[1]b[2][3][1]", "[1] the note", "more", "[2] the end", "c"});
    CHECK(read.body->notes == 2);
    CHECK(read.findings() == Lines{"DOC-013 a note is not in the package"});
}

TEST_CASE("the language is that of the slot that most characters choose") {
    DocxMaker maker;
    maker.styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='en-US' w:eastAsia='ja-JP' "
        "w:bidi='ar-SA'/></w:rPr>"
        "</w:rPrDefault></w:docDefaults><w:style w:type='paragraph' w:default='1' w:styleId='N'>"
        "<w:name w:val='Normal'/><w:rPr><w:lang w:val='de-DE'/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='X'><w:name w:val='Quote'/><w:basedOn w:val='N'/></w:style>";
    maker.body = p(r("Wort")) + p(r("これは日本語です AI")) + p(r("سلام", "<w:rtl/>")) +
                 p(r("les mots français", "<w:lang w:val='fr-FR'/>") + r("zwei")) +
                 p(r("中文", "<w:lang w:val='zh-CN' w:eastAsia='zh-CN'/>")) +
                 p(r("x", "<w:lang w:val='x-none'/>")) +
                 p("", "<w:pStyle w:val='X'/><w:rPr><w:lang w:val='it-IT'/></w:rPr>");
    const ReadBody read = read_bytes(maker.bytes());
    REQUIRE(read.body);
    Lines langs;
    for (const auto& each : read.body->paragraphs) langs.push_back(each.block.lang);
    CHECK(langs == Lines{"de-DE", "ja-JP", "ar-SA", "fr-FR", "zh-CN", "x-none", "it-IT"});
    CHECK(read.body->lang == "de-DE");
}

TEST_CASE("a paragraph is as large as its largest letters") {
    DocxMaker maker;
    maker.styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/></w:rPr></w:rPrDefault></w:docDefaults>";
    maker.body = p(r("a") + r("b", "<w:sz w:val='32'/>") + r(" ", "<w:sz w:val='99'/>")) + p(r("c"));
    const ReadBody read = read_bytes(maker.bytes());
    REQUIRE(read.body);
    CHECK(read.body->paragraphs[0].size == 32);
    CHECK(read.body->paragraphs[1].size == 22);
}

TEST_CASE("a paragraph leads inside where all of its text does") {
    const std::string link = "<w:hyperlink w:anchor='a'>" + r("One") + "</w:hyperlink>";
    const ReadBody read = read_body_of(p(link) + p(link + r(" ")) + p(link + r("!")));
    REQUIRE(read.body);
    std::vector<bool> inside;
    for (const auto& each : read.body->paragraphs) inside.push_back(each.leads_inside);
    CHECK(inside == std::vector<bool>{true, true, false});
}

TEST_CASE("a language is named where a run of most characters names it") {
    DocxMaker maker;
    maker.styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='en-US'/></w:rPr></w:rPrDefault></w:docDefaults>";
    const std::string french = "<w:lang w:val='fr-FR'/>";
    maker.body = p(r("words of English") + r("mots", french)) + p(r("words") + r("des mots", french));
    const ReadBody read = read_bytes(maker.bytes());
    REQUIRE(read.body);
    CHECK(read.body->paragraphs[0].block.lang == "en-US");
    CHECK_FALSE(read.body->paragraphs[0].lang_named);
    CHECK(read.body->paragraphs[1].block.lang == "fr-FR");
    CHECK(read.body->paragraphs[1].lang_named);
}

TEST_CASE("what names no language is as if it did not stand there") {
    DocxMaker maker;
    maker.styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='*' w:bidi='ar_SA'/></w:rPr></w:rPrDefault>"
        "</w:docDefaults><w:style w:type='paragraph' w:styleId='X'><w:name w:val='Quote'/>"
        "<w:rPr><w:lang w:val='de-DE'/></w:rPr></w:style>";
    Lines wanted;
    for (const char* odd : {"q", "a-b", "123", "x", "chinese-x", "*", "FFFF"}) {
        const std::string lang = "<w:lang w:val='" + std::string(odd) + "'/>";
        maker.body += p(r("Wort", lang), "<w:pStyle w:val='X'/>") + p(r("Wort", lang));
        wanted.insert(wanted.end(), {"de-DE", ""});
    }
    maker.body += p(r("word", "<w:lang w:val='en_US'/>")) + p(r("word", "<w:lang w:val='0409'/>")) +
                  p(r("سلام", "<w:rtl/>"));
    wanted.insert(wanted.end(), {"en-US", "en-US", "ar-SA"});
    const ReadBody read = read_bytes(maker.bytes());
    REQUIRE(read.body);
    Lines langs;
    for (const auto& each : read.body->paragraphs) langs.push_back(each.block.lang);
    CHECK(langs == wanted);
    CHECK_FALSE(read.body->lang);
}
