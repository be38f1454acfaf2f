// SPDX-License-Identifier: MIT
// Documents in the look of another one.
#include "lib/base/error.h"
#include "tests/support/zip_maker.h"
#include "tests/unit/docx/writer_support.h"

using namespace docx_writer_tests;  // NOLINT(google-build-using-namespace)

namespace {

const std::string main_namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relationships(const std::vector<std::array<std::string, 3>>& rows) {
    std::string text =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const auto& row : rows)
        text += "<Relationship Id=\"" + row[0] + "\" Type=\"" + office + "/" + row[1] + "\" Target=\"" +
                row[2] + "\"/>";
    return text + "</Relationships>";
}

std::vector<test::ZipEntry> house_files() {
    return {
        {"[Content_Types].xml",
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
         "Extension=\"png\" "
         "ContentType=\"image/png\"/><Override PartName=\"/word/head.xml\" "
         "ContentType=\"head/type\"/></Types>"},
        {"_rels/.rels", relationships({{"r1", "officeDocument", "word/document.xml"}})},
        {"word/document.xml", "<w:document " + main_namespace + " xmlns:r=\"" + office +
                                  "\"><w:body><w:p><w:r><w:t>SECRET</w:t></w:r></w:p><w:sectPr "
                                  "w:rsidR=\"00112233\"><w:headerReference "
                                  "w:type=\"default\" r:id=\"r3\"/><w:pgSz w:w=\"1000\" "
                                  "w:h=\"2000\"/><w:printerSettings r:id=\"r9\"/></w:sectPr>"
                                  "</w:body></w:document>"},
        {"word/_rels/document.xml.rels", relationships({{"r1", "styles", "styles.xml"},
                                                        {"r2", "numbering", "numbering.xml"},
                                                        {"r3", "header", "head.xml"},
                                                        {"r4", "customXml", "../customXml/item1.xml"}})},
        {"word/head.xml", "<w:hdr " + main_namespace + "/>"},
        {"word/_rels/head.xml.rels", relationships({{"r1", "image", "media/logo.png"}})},
        {"word/media/logo.png", "PNG"},
        {"customXml/item1.xml", "<x/>"},
        {"word/styles.xml", "<w:styles " + main_namespace +
                                "><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"30\"/><w:lang "
                                "w:val=\"de-DE\"/></w:rPr></w:rPrDefault>"
                                "</w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" "
                                "w:styleId=\"Standard\"><w:name w:val=\"Normal\"/>"
                                "<w:rPr><w:lang w:val=\"fr-FR\"/></w:rPr></w:style><w:style "
                                "w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name "
                                "w:val=\"Heading 1\"/></w:style><w:style w:type=\"paragraph\" "
                                "w:styleId=\"BodyText\"><w:name w:val=\"Something\"/>"
                                "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Bullets\"><w:name "
                                "w:val=\"List Bullet\"/><w:pPr><w:numPr>"
                                "<w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style></w:styles>"},
        {"word/numbering.xml",
         "<w:numbering " + main_namespace +
             "><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"/></w:abstractNum><w:num "
             "w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num></w:numbering>"},
    };
}

docx::DocumentOptions in_house(const std::vector<test::ZipEntry>& files) {
    docx::DocumentOptions options;
    options.house = test::make_zip(files).bytes();
    return options;
}

bool holds(const std::string& text, const std::string& what) {
    return text.find(what) != std::string::npos;
}

std::string listed_record() {
    return R"({"lang":"en","title":"T","sections":[{"kind":"other","blocks":[{"type":"paragraph","text":"p"},
        {"type":"item","text":"b"},{"type":"item","ordered":true,"text":"n"}]}]})";
}

}  // namespace

TEST_CASE("styles of the house stay, by their names, and ours are added under ids that are free") {
    const Parts parts = parts_of(document_of({record(listed_record())}, in_house(house_files())));
    const std::string& styles = parts.at("word/styles.xml");
    const std::string text = text_of(parts);
    CHECK(holds(
        styles,
        R"(<w:sz w:val="30"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="en-US"/></w:rPr></w:rPrDefault>)"));
    CHECK_FALSE(holds(styles, "fr-FR"));
    CHECK(holds(text, R"(<w:pStyle w:val="berschrift1"/>)"));
    CHECK(holds(text, R"(<w:pStyle w:val="BodyTextX"/>)"));
    CHECK(holds(styles,
                "w:styleId=\"BodyTextX\">\n<w:name w:val=\"Body Text\"/><w:basedOn w:val=\"Standard\"/>"));
    CHECK_FALSE(holds(styles, R"(w:styleId="Heading1")"));
    CHECK_FALSE(holds(styles, R"(w:styleId="Normal")"));
}

TEST_CASE("its list of bullets is used, and numbers get one behind its own") {
    const Parts parts = parts_of(document_of({record(listed_record())}, in_house(house_files())));
    const std::string text = text_of(parts);
    CHECK(holds(text, R"(<w:pStyle w:val="Bullets"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/>)"));
    CHECK(holds(text, R"(<w:pStyle w:val="ListNumber"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="10"/>)"));
    const std::string& numbering = parts.at("word/numbering.xml");
    CHECK(holds(numbering, R"(<w:abstractNum w:abstractNumId="6">)"));
    CHECK(holds(numbering, R"(<w:num w:numId="10"><w:abstractNumId w:val="6"/>)"));
    CHECK(numbering.find("abstractNumId=\"6\"") < numbering.find("<w:num "));
    CHECK_FALSE(holds(numbering, R"(w:abstractNumId="5")"));
}

TEST_CASE("its page and headers come with all they need, and nothing else does") {
    const Parts parts = parts_of(document_of({record(listed_record())}, in_house(house_files())));
    const std::string& text = parts.at("word/document.xml");
    CHECK(holds(
        text,
        R"(<w:sectPr><w:headerReference w:type="default" r:id="house1"/><w:pgSz w:w="1000" w:h="2000"></w:pgSz></w:sectPr>)"));
    CHECK_FALSE(holds(text, "SECRET"));
    CHECK(holds(parts.at("word/_rels/document.xml.rels"), R"(Id="house1")"));
    CHECK(holds(parts.at("word/_rels/document.xml.rels"), R"(Target="/word/head.xml")"));
    CHECK(holds(parts.at("[Content_Types].xml"), R"(PartName="/word/head.xml" ContentType="head/type")"));
    CHECK(
        holds(parts.at("[Content_Types].xml"), R"(PartName="/word/media/logo.png" ContentType="image/png")"));
    CHECK(parts.at("word/media/logo.png") == "PNG");
    CHECK(parts.count("word/_rels/head.xml.rels") == 1);
    CHECK(parts.count("customXml/item1.xml") == 0);
    CHECK(parts.count("word/footer1.xml") == 0);
}

TEST_CASE("what is no document is refused before anything is written") {
    std::vector<std::string> bad = {"", "no zip", test::make_zip({{"a.txt", "x"}}).bytes()};
    for (const auto& [name, bytes] :
         {std::pair<std::string, std::string>{"word/styles.xml", "<w:styles"},
          {"word/styles.xml", "<styles xmlns=\"urn:x\"><style/></styles>"},
          {"word/document.xml", "<w:document xmlns:w=\"urn:strict\"/>"},
          {"word/_rels/head.xml.rels", relationships({{"r1", "image", "gone.png"}})}}) {
        std::vector<test::ZipEntry> files = house_files();
        for (test::ZipEntry& file : files) {
            if (file.name == name) file.bytes = bytes;
        }
        bad.push_back(test::make_zip(files).bytes());
    }
    for (const std::string& bytes : bad) {
        docx::DocumentOptions options;
        options.house = bytes;
        CHECK_THROWS_AS(document_of({}, options), Error);
    }
}

TEST_CASE("a document of ours can be the house of the next") {
    docx::DocumentOptions options;
    options.house = document_of({record(listed_record())});
    const Parts parts = parts_of(document_of({record(listed_record())}, options));
    CHECK(holds(text_of(parts), R"(<w:pStyle w:val="BodyText"/>)"));
    CHECK(parts.count("word/footer2.xml") == 1);
    CHECK_FALSE(holds(parts.at("word/styles.xml"), "DigestCodeX"));
}
