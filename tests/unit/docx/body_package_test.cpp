// SPDX-License-Identifier: MIT
// Packages as other programs make them, damaged ones, and those that are something else: each is read with
// its losses named, or refused in one line.
#include <functional>

#include "tests/unit/docx/body_support.h"

using namespace body_tests;  // NOLINT(google-build-using-namespace)
using test::ZipEntry;

namespace {

using Entries = std::vector<ZipEntry>;

Entries good() {
    DocxMaker maker;
    maker.body = p(r("one"), "<w:pStyle w:val='H'/>") +
                 p(r("two"), "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>") +
                 p(r("three") + "<w:r><w:footnoteReference w:id='2'/></w:r>");
    maker.styles = "<w:style w:type='paragraph' w:styleId='H'><w:name w:val='heading 1'/></w:style>";
    maker.numbering =
        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl>"
        "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>";
    maker.footnotes = "<w:footnote w:id='2'>" + p(r("note")) + "</w:footnote>";
    maker.comments = "<w:comment w:id='1' w:author='A'>" + p(r("c")) + "</w:comment>";
    maker.core = "<dc:title>T</dc:title>";
    maker.custom = "<property name='n'><vt:lpwstr>v</vt:lpwstr></property>";
    return maker.entries();
}

const Lines good_lines = {"h1 one", "* two", "three[1]", "[1] note"};

std::string& file(Entries& entries, const std::string& name) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const ZipEntry& each) { return each.name == name; });
    REQUIRE(found != entries.end());
    return found->bytes;
}
void rename(Entries& entries, const std::string& name, const std::string& to) {
    for (ZipEntry& entry : entries) {
        if (entry.name == name) entry.name = to;
    }
}
void remove(Entries& entries, const std::string& name) {
    entries.erase(std::remove_if(entries.begin(), entries.end(),
                                 [&](const ZipEntry& each) { return each.name == name; }),
                  entries.end());
}
void replace(std::string& text, const std::string& from, const std::string& to) {
    REQUIRE(text.find(from) != std::string::npos);
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}
std::string utf16(const std::string& ascii) {
    std::string out = "\xFF\xFE";
    for (const char c : ascii) {
        out += c;
        out += '\0';
    }
    return out;
}

const std::string document = "word/document.xml", links = "word/_rels/document.xml.rels";

struct Case {
    std::string name;
    std::function<void(Entries&)> spoil;
    Lines lines;     // empty: refused
    Lines findings;  // as they begin
};

const Lines without_styles = {"one", "* two", "three[1]", "[1] note"};
const Lines without_lists = {"h1 one", "* two", "three[1]", "[1] note"};
const Lines without_notes = {"h1 one", "* two", "three[1]"};

const std::vector<Case> cases = {
    {"good", [](Entries&) {}, good_lines, {}},
    {"no content types", [](Entries& e) { remove(e, "[Content_Types].xml"); }, good_lines, {}},
    {"no relationships of the package",
     [](Entries& e) { remove(e, "_rels/.rels"); },
     good_lines,
     {"DOC-005 no relationship leads to the document"}},
    {"neither",
     [](Entries& e) {
         remove(e, "_rels/.rels");
         remove(e, "[Content_Types].xml");
     },
     good_lines,
     {"DOC-005"}},
    {"no relationships of the document", [](Entries& e) { remove(e, links); }, good_lines, {"DOC-005"}},
    {"relationships of the document that are no XML",
     [](Entries& e) { file(e, links) = "<Relationships"; },
     good_lines,
     {"XML-001"}},
    {"relationships of the package that are no XML",
     [](Entries& e) { file(e, "_rels/.rels") = "no"; },
     good_lines,
     {"XML-001"}},
    {"targets with a leading slash",
     [](Entries& e) {
         replace(file(e, "_rels/.rels"), "'word/", "'/word/");
         replace(file(e, links), "Target='", "Target='/word/");
     },
     good_lines,
     {}},
    {"targets with backslashes",
     [](Entries& e) { replace(file(e, "_rels/.rels"), "word/doc", "word\\doc"); },
     good_lines,
     {}},
    {"targets with dots",
     [](Entries& e) { replace(file(e, links), "Target='", "Target='../word/./"); },
     good_lines,
     {}},
    {"targets that are percent-encoded",
     [](Entries& e) { replace(file(e, links), "styles.xml", "st%79les.xml"); },
     good_lines,
     {}},
    {"targets in another case",
     [](Entries& e) { replace(file(e, links), "styles.xml", "Styles.XML"); },
     good_lines,
     {"DOC-004"}},
    {"entries with backslashes",
     [](Entries& e) {
         for (ZipEntry& entry : e) std::replace(entry.name.begin(), entry.name.end(), '/', '\\');
     },
     good_lines,
     {"ZIP-006"}},
    {"strict",
     [](Entries& e) {
         for (ZipEntry& entry : e) {
             std::string& b = entry.bytes;
             const auto swap = [&b](const std::string& from, const std::string& to) {
                 if (b.find(from) != std::string::npos) replace(b, from, to);
             };
             swap("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                  "http://purl.oclc.org/ooxml/wordprocessingml/main");
             swap("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                  "http://purl.oclc.org/ooxml/officeDocument/relationships");
             swap("relationships/custom-properties", "relationships/customProperties");
         }
     },
     good_lines,
     {}},
    {"another prefix",
     [](Entries& e) {
         for (const std::string before : {"<", "</", " "})
             replace(file(e, document), before + "w:", before + "x:");
         replace(file(e, document), "xmlns:w=", "xmlns:x=");
     },
     good_lines,
     {}},
    {"another name of the document",
     [](Entries& e) {
         rename(e, document, "word/document2.xml");
         rename(e, links, "word/_rels/document2.xml.rels");
         replace(file(e, "_rels/.rels"), "document.xml", "document2.xml");
     },
     good_lines,
     {}},
    {"the document at the root",
     [](Entries& e) {
         rename(e, document, "document.xml");
         rename(e, links, "_rels/document.xml.rels");
         replace(file(e, "_rels/.rels"), "word/document.xml", "document.xml");
         replace(file(e, "_rels/document.xml.rels"), "Target='", "Target='word/");
     },
     good_lines,
     {}},
    {"a folder around everything",
     [](Entries& e) {
         for (ZipEntry& entry : e) entry.name = "digest/" + entry.name;
     },
     good_lines,
     {"DOC-005"}},
    {"a template",
     [](Entries& e) { replace(file(e, "[Content_Types].xml"), "document.main", "template.main"); },
     good_lines,
     {}},
    {"with macros",
     [](Entries& e) {
         replace(file(e, "[Content_Types].xml"),
                 "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                 "vnd.ms-word.document.macroEnabled.main");
         e.push_back({"word/vbaProject.bin", "x"});
     },
     good_lines,
     {}},
    {"UTF-16",
     [](Entries& e) {
         replace(file(e, document), "UTF-8", "UTF-16");
         file(e, document) = utf16(file(e, document));
     },
     good_lines,
     {"XML-017"}},
    {"a byte order mark", [](Entries& e) { file(e, document).insert(0, "\xEF\xBB\xBF"); }, good_lines, {}},
    {"a bad byte",
     [](Entries& e) { replace(file(e, document), "two", "t\xFFo"); },
     {"h1 one", "* t\xEF\xBF\xBDo", "three[1]", "[1] note"},
     {"XML-016"}},
    {"an unknown entity",
     [](Entries& e) { replace(file(e, document), "two", "t&foo;o"); },
     {"h1 one", "* t&foo;o", "three[1]", "[1] note"},
     {"XML-015"}},
    {"no styles in the package",
     [](Entries& e) { remove(e, "word/styles.xml"); },
     without_styles,
     {"DOC-003"}},
    {"styles that are no XML",
     [](Entries& e) { file(e, "word/styles.xml") = "<w:styles"; },
     without_styles,
     {"XML-001"}},
    {"no numbering in the package",
     [](Entries& e) { remove(e, "word/numbering.xml"); },
     without_lists,
     {"DOC-003", "DOC-014"}},
    {"numbering that is empty",
     [](Entries& e) { file(e, "word/numbering.xml").clear(); },
     without_lists,
     {"XML-001", "DOC-014"}},
    {"no notes in the package",
     [](Entries& e) { remove(e, "word/footnotes.xml"); },
     without_notes,
     {"DOC-003", "DOC-013"}},
    {"comments that are no XML",
     [](Entries& e) { file(e, "word/comments.xml") = "<a></b>"; },
     good_lines,
     {"XML-001"}},
    {"core properties that are no XML",
     [](Entries& e) { file(e, "docProps/core.xml") = "<a"; },
     good_lines,
     {"XML-0"}},
    {"custom properties that are not there",
     [](Entries& e) { remove(e, "docProps/custom.xml"); },
     good_lines,
     {}},
    {"a style without a name",
     [](Entries& e) { replace(file(e, "word/styles.xml"), "<w:name w:val='heading 1'/>", ""); },
     without_styles,
     {}},
    {"the same style twice",
     [](Entries& e) {
         replace(file(e, "word/styles.xml"), "</w:styles>",
                 "<w:style w:type='paragraph' w:styleId='H'><w:name w:val='Quote'/></w:style></w:styles>");
     },
     good_lines,
     {}},
    {"a list that names itself",
     [](Entries& e) {
         replace(file(e, "word/numbering.xml"), "<w:lvl", "<w:numStyleLink w:val='N'/><w:lvl");
         replace(file(e, "word/styles.xml"), "</w:styles>",
                 "<w:style w:type='numbering' w:styleId='N'><w:pPr><w:numPr><w:numId "
                 "w:val='1'/></w:numPr></w:pPr></w:style></w:styles>");
     },
     good_lines,
     {"DOC-014"}},
    {"a list that begins at two billions",
     [](Entries& e) {
         replace(file(e, "word/numbering.xml"), "<w:numFmt w:val='bullet'/>",
                 "<w:start w:val='2147483647'/><w:numFmt w:val='lowerRoman'/><w:lvlText w:val='%1 %9 %'/>");
     },
     {"h1 one", "2147483647 1 % two", "three[1]", "[1] note"},
     {}},
    {"a list that begins below zero",
     [](Entries& e) {
         replace(file(e, "word/numbering.xml"), "<w:numFmt w:val='bullet'/>",
                 "<w:start w:val='-5'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/>");
     },
     {"h1 one", "1. two", "three[1]", "[1] note"},
     {}},
    {"a level that no list has",
     [](Entries& e) { replace(file(e, document), "<w:ilvl w:val='0'/>", "<w:ilvl w:val='4294967296'/>"); },
     good_lines,
     {}},
    {"a level that the list lacks",
     [](Entries& e) { replace(file(e, document), "<w:ilvl w:val='0'/>", "<w:ilvl w:val='5'/>"); },
     {"h1 one", "          * two", "three[1]", "[1] note"},
     {"DOC-014"}},
    {"a note that refers to itself",
     [](Entries& e) {
         replace(file(e, "word/footnotes.xml"), "<w:t xml:space='preserve'>note",
                 "<w:footnoteReference w:id='2'/><w:t>note");
     },
     good_lines,
     {}},
    {"elements of nobody",
     [](Entries& e) {
         replace(file(e, document), "<w:body>", "<w:body><w:odd><w:odder>x</w:odder></w:odd>");
     },
     good_lines,
     {}},
    {"runs without a paragraph",
     [](Entries& e) { replace(file(e, document), "<w:body>", "<w:body>" + r("zero")); },
     {"h1 zeroone", "* two", "three[1]", "[1] note"},
     {}},
    {"comments and instructions",
     [](Entries& e) { replace(file(e, document), "<w:p>", "<!-- c --><?pi x?><w:p>"); },
     good_lines,
     {}},
    {"CDATA", [](Entries& e) { replace(file(e, document), ">two<", "><![CDATA[two]]><"); }, good_lines, {}},
    {"text between elements",
     [](Entries& e) { replace(file(e, document), "<w:p>", "stray<w:p>"); },
     good_lines,
     {}},
    {"values of switches in all spellings",
     [](Entries& e) {
         replace(file(e, document), "<w:r><w:t xml:space='preserve'>two",
                 "<w:r><w:rPr><w:b w:val='on'/><w:i w:val='OFF'/></w:rPr><w:t>two");
     },
     {"h1 one", "* **two**", "three[1]", "[1] note"},
     {}},
    {"bytes before the archive", [](Entries&) {}, good_lines, {"ZIP-003"}},
    {"the end of the archive cut off", [](Entries&) {}, good_lines, {"ZIP-002"}},
    {"a document type, which is passed over",
     [](Entries& e) {
         file(e, document).insert(file(e, document).find("<w:document"), "<!DOCTYPE a [<!ENTITY b 'c'>]>");
     },
     good_lines,
     {}},
    // What is refused.
    {"nothing in it",
     [](Entries& e) { e.clear(); },
     {},
     {"DOC-001 the package holds no document of a word processor"}},
    {"no document", [](Entries& e) { remove(e, document); }, {}, {"DOC-001"}},
    {"a document that is empty", [](Entries& e) { file(e, document).clear(); }, {}, {"XML-001"}},
    {"a document that is cut",
     [](Entries& e) { file(e, document).resize(file(e, document).size() - 30); },
     {},
     {"XML-001"}},
    {"a document that is another one",
     [](Entries& e) { file(e, document) = "<html><body/></html>"; },
     {},
     {"DOC-001 the package holds no document of a word processor: its main part is \"html\""}},
    {"a document without a body",
     [](Entries& e) { file(e, document) = "<document><x/></document>"; },
     {},
     {"DOC-001"}},
    {"a spreadsheet",
     [](Entries& e) {
         rename(e, document, "xl/workbook.xml");
         file(e, "xl/workbook.xml") = "<workbook/>";
         replace(file(e, "_rels/.rels"), "word/document.xml", "xl/workbook.xml");
     },
     {},
     {"DOC-001 the package holds a spreadsheet"}},
    {"a presentation",
     [](Entries& e) {
         rename(e, document, "ppt/presentation.xml");
         file(e, "ppt/presentation.xml") = "<presentation/>";
         replace(file(e, "_rels/.rels"), "word/document.xml", "ppt/presentation.xml");
     },
     {},
     {"DOC-001 the package holds a presentation"}},
    {"an OpenDocument file",
     [](Entries& e) {
         e = {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}};
     },
     {},
     {"DOC-001 the package holds an OpenDocument file"}},
    {"a book",
     [](Entries& e) {
         e = {{"mimetype", "application/epub+zip"}, {"META-INF/container.xml", "<x/>"}};
     },
     {},
     {"DOC-001 the package holds a book"}},
    {"a checksum that is wrong",
     [](Entries& e) {
         for (ZipEntry& entry : e) entry.crc_mask = entry.name == document ? 1 : 0;
     },
     {},
     {"ZIP-001"}},
    {"a method that nobody has",
     [](Entries& e) {
         for (ZipEntry& entry : e) entry.method = entry.name == document ? 97 : 0;
     },
     {},
     {"ZIP-009"}},
    {"an entry with a password",
     [](Entries& e) {
         for (ZipEntry& entry : e) entry.flags = entry.name == document ? 1 : 0;
     },
     {},
     {"ZIP-008"}},
    {"elements nested 5,000 deep",
     [](Entries& e) {
         std::string open, close;
         for (int i = 0; i < 5000; ++i) {
             open += "<w:sdt><w:sdtContent>";
             close += "</w:sdtContent></w:sdt>";
         }
         replace(file(e, document), "<w:body>", "<w:body>" + open + close);
     },
     {},
     {"LIM-002"}},
    {"a tag with 10,000 attributes",
     [](Entries& e) {
         std::string tag = "<w:p";
         for (int i = 0; i < 10000; ++i) tag += " a" + std::to_string(i) + "=''";
         replace(file(e, document), "<w:body>", "<w:body>" + tag + "/>");
     },
     {},
     {"LIM-00"}},
    {"a bomb",
     [](Entries& e) {
         const std::string zeros(std::size_t{40} << 20, ' ');
         for (ZipEntry& entry : e) {
             if (entry.name != document) continue;
             entry.bytes.insert(entry.bytes.find("<w:body>"), zeros);
             entry.packed = test::deflated(entry.bytes);
         }
     },
     {},
     {"LIM-010"}},
};

std::string bytes_of(const Case& each) {
    Entries entries = good();
    each.spoil(entries);
    const test::Zip zip = test::make_zip(entries);
    if (each.name == "bytes before the archive") return "junk" + zip.bytes();
    if (each.name == "the end of the archive cut off") return zip.locals + zip.directory.substr(0, 60);
    return zip.bytes();
}

}  // namespace

TEST_CASE("packages of all kinds") {
    for (const Case& each : cases) {
        INFO(each.name);
        const ReadBody read = read_bytes(bytes_of(each));
        CHECK(read.body.has_value() == !each.lines.empty());
        if (read.body) CHECK(lines_of(read) == each.lines);
        const Lines findings = read.findings();
        CHECK(findings.size() == each.findings.size());
        for (std::size_t i = 0; i < std::min(findings.size(), each.findings.size()); ++i) {
            INFO(findings[i]);
            CHECK(findings[i].starts_with(each.findings[i]));
        }
    }
}

TEST_CASE("files of the old format, and of none, are refused in one line") {
    const auto compound = [](const std::string& stream) {
        std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(1016, '\0');
        bytes[30] = 9;
        for (const char c : stream) {
            bytes += c;
            bytes += '\0';
        }
        return bytes + std::string(512, '\0');
    };
    const auto finding = [](const std::string& bytes) {
        const ReadBody read = read_bytes(bytes);
        CHECK_FALSE(read.body);
        REQUIRE(read.found.size() == 1);
        return read.findings()[0];
    };
    CHECK(finding(compound("EncryptedPackage")) == "DOC-002 the document is protected by a password");
    CHECK(finding(compound("WordDocument")) == "DOC-002 the file is a document of the old kind (.doc)");
    CHECK(finding(compound("Other")).starts_with("DOC-002 the file is in the old format"));
    CHECK(finding("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").starts_with("DOC-002"));
    CHECK(finding("{\\rtf1 text}").starts_with("ZIP-001"));
    CHECK(finding("").starts_with("ZIP-001"));
    CHECK(finding("PK").starts_with("ZIP-001"));
}

TEST_CASE("large documents are read whole") {
    std::string body;
    for (int i = 0; i < 100'000; ++i) body += p(r("x"));
    const ReadBody read = read_body_of(body);
    REQUIRE(read.body);
    CHECK(read.body->paragraphs.size() == 100'000);
    CHECK(read.findings().empty());
}

TEST_CASE("many of what may be many") {
    std::string runs, fields, boxes, joined, comments, styles;
    for (int i = 0; i < 20'000; ++i) {
        const std::string id = std::to_string(i);
        runs += r("x", i % 2 == 0 ? "<w:b/>" : "");
        fields += "<w:r><w:fldChar w:fldCharType='begin'/></w:r>";
        joined += p(r("j"), "<w:rPr><w:del/></w:rPr>");
        boxes += p("<w:r><w:pict><v:textbox><w:txbxContent>" + p(r("b")) +
                   "</w:txbxContent></v:textbox></w:pict></w:r>");
        comments += "<w:comment w:id='" + id + "'>" + p(r("c")) + "</w:comment>";
        styles += "<w:style w:type='paragraph' w:styleId='S" + id +
                  "'><w:name w:val='n'/><w:basedOn w:val='S" + std::to_string(i + 1) + "'/></w:style>";
    }
    DocxMaker maker;
    maker.body = p(runs) + p(fields) + joined + boxes + p("", "<w:pStyle w:val='S0'/>");
    maker.comments = comments;
    maker.styles = styles;
    const ReadBody read = read_bytes(maker.bytes());
    REQUIRE(read.body);
    CHECK(read.body->paragraphs.size() == 2 + 20'000);
    CHECK(read.body->comments.size() == 20'000);
    CHECK(read.findings() == Lines{"DOC-006 20000 fields begin or end alone: they were taken for text",
                                   "DOC-015 a style is based on itself, or on too many others"});
}
