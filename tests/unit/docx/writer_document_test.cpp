// SPDX-License-Identifier: MIT
// What belongs to the document as a whole: its front, languages and directions, properties, stored records.
#include <fmt/format.h>

#include <array>

#include "lib/formats/docx/names.h"
#include "lib/xmlio/markup.h"
#include "tests/support/random_records.h"
#include "tests/unit/docx/writer_support.h"

using namespace docx_writer_tests;  // NOLINT(google-build-using-namespace)

namespace {

Record titled(const std::string& title, const std::string& lang = "en") {
    return record(R"({"lang":")" + lang + R"(","title":")" + title + "\"}");
}

bool holds(const std::string& text, const std::string& what) {
    return text.find(what) != std::string::npos;
}

std::vector<Record> samples() {
    std::vector<Record> records;
    for (const std::string name : {"000_1db0cc39164bb9cd", "003_a846d041469d4f7a"})
        records.push_back(record(test::file_content("samples/expected/" + name + ".json")));
    return records;
}

/// The value of a custom property.
std::string property(const Parts& parts, const std::string& name) {
    const std::string& text = parts.at("docProps/custom.xml");
    const std::string start = "name=\"" + name + "\"><vt:lpwstr>";
    const std::size_t at = text.find(start);
    REQUIRE(at != std::string::npos);
    return text.substr(at + start.size(), text.find('<', at + start.size()) - at - start.size());
}

}  // namespace

TEST_CASE("one record has neither title page nor contents") {
    const std::string text = text_of(parts_of(document_of({titled("T")})));
    CHECK(text.starts_with(R"(<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>)"));
}

TEST_CASE("several records have a title and a table of contents with entries") {
    docx::DocumentOptions options;
    options.head.title = Text("All & more");
    const std::string text =
        text_of(parts_of(document_of({titled("One"), record(R"({"lang":"en"})")}, options)));
    CHECK(text.starts_with(
        "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>All &amp; more</w:t></w:r></w:p>\n"));
    CHECK(holds(text, R"(<w:r><w:instrText> TOC \h \n \o "1-1" </w:instrText></w:r>)"));
    CHECK(holds(
        text,
        R"(<w:hyperlink w:anchor="_Toc000000001" w:history="1"><w:r><w:t>One</w:t></w:r></w:hyperlink></w:p>)"));
    CHECK(holds(
        text, R"(<w:t>Untitled</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>)"));
    CHECK(holds(text, R"(<w:bookmarkStart w:id="2" w:name="_Toc000000002"/>)"));
    // A record without a title has words of ours in its place.
    CHECK(holds(
        text,
        R"(<w:bookmarkEnd w:id="2"/><w:r><w:rPr><w:rStyle w:val="DigestWords"/></w:rPr><w:t>Untitled</w:t>)"));
}

TEST_CASE("parts stand above their stories and in the contents; one without stories is left out") {
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    docx::Document document(output, {}, sink);
    document.part("Nothing", "en");
    document.part("Monday", "en");
    const std::vector<Record> records = {titled("A"), titled("B")};
    document.story({&records[0], 1});
    document.part("", "");
    document.story({&records[1], 1});
    document.part("Last", "en");
    document.finish();
    const std::string text = text_of(parts_of(bytes));
    CHECK(holds(text, R"(TOC \h \n \t "Digest Part,1,heading 1,2" )"));
    CHECK_FALSE(holds(text, "Nothing"));
    CHECK_FALSE(holds(text, "Last"));
    CHECK(holds(
        text,
        R"(<w:pStyle w:val="TOC2"/></w:pPr><w:hyperlink w:anchor="_Toc000000002" w:history="1"><w:r><w:t>A)"));
    CHECK(holds(text,
                R"(<w:pStyle w:val="DigestPart"/></w:pPr><w:bookmarkStart w:id="1" w:name="_Toc000000001"/>)"
                R"(<w:bookmarkEnd w:id="1"/><w:r><w:t>Monday</w:t>)"));
    CHECK(holds(text, R"(<w:bookmarkEnd w:id="3"/><w:r><w:t>Other</w:t>)"));
}

TEST_CASE("a record that tells the same story stands below a line, with a title only of its own") {
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    docx::Document document(output, {}, sink);
    const std::vector<Record> records = {titled("A"), titled("A"), titled("B")};
    document.story(records);
    document.finish();
    const std::string text = text_of(parts_of(bytes));
    const std::string line = "<w:p><w:pPr><w:pStyle w:val=\"DigestJoined\"/></w:pPr></w:p>\n";
    CHECK(text.substr(text.find('\n') + 1) ==
          line + line + "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t>B</w:t></w:r></w:p>\n");
}

TEST_CASE("languages stand on runs where they are not that of the document") {
    docx::DocumentOptions options;
    options.lang = "zh";
    const Parts parts =
        parts_of(document_of({titled("题", "zh"), titled("T", "en-GB"), titled("題", "ja")}, options));
    const std::string text = text_of(parts);
    CHECK(holds(text, "<w:r><w:t>题</w:t></w:r>"));
    CHECK(holds(
        text,
        R"(<w:r><w:rPr><w:rFonts w:hint="default"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="en-GB"/></w:rPr><w:t>T)"));
    CHECK(holds(
        text,
        R"(<w:rFonts w:hint="eastAsia" w:eastAsia="Yu Gothic"/><w:lang w:val="ja-JP" w:eastAsia="ja-JP" w:bidi="ja-JP"/>)"));
    CHECK(holds(parts.at("word/styles.xml"),
                R"(<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="zh-CN"/></w:rPr></w:rPrDefault>)"));
    CHECK(holds(parts.at("word/styles.xml"), R"(w:eastAsia="Microsoft YaHei")"));
    CHECK(property(parts, "digestkit.lang") == "zh");
}

TEST_CASE("what runs from right to left is marked, and Latin words in it are not") {
    const std::string text = text_of(parts_of(document_of({titled("T"), titled("شركة OpenAI 5", "ar")})));
    CHECK(holds(text, R"(<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:bidi/></w:pPr>)"));
    const std::string lang = R"(<w:lang w:val="ar-EG" w:eastAsia="ar-EG" w:bidi="ar-EG"/></w:rPr>)";
    CHECK(holds(text, "<w:r><w:rPr><w:rtl/>" + lang + "<w:t>شركة </w:t></w:r><w:r><w:rPr>" + lang +
                          "<w:t>OpenAI 5</w:t></w:r></w:p>"));
}

TEST_CASE("a document may go without its stored records") {
    docx::DocumentOptions options;
    CHECK(property(parts_of(document_of(samples(), options)), "digestkit.version") == "1");
    options.embed = false;
    const Parts bare = parts_of(document_of(samples(), options));
    CHECK(bare.count("docProps/custom.xml") == 0);
    CHECK_FALSE(holds(bare.at("[Content_Types].xml"), "custom"));
    CHECK_FALSE(holds(bare.at("_rels/.rels"), "custom"));
}

TEST_CASE("core properties say what the document is, and are never longer than word processors keep") {
    docx::DocumentOptions options;
    options.title = std::string(300, 'x') + "\n&";
    options.publisher = "P";
    options.modified = 0;
    Record tagged = titled("T");
    tagged.tags = {{"a", {}}, {std::string(300, 'y'), {}}};
    const std::string core = parts_of(document_of({tagged}, options)).at("docProps/core.xml");
    CHECK(holds(core, "<dc:title>" + std::string(200, 'x') + "…</dc:title>"));
    CHECK(holds(core, "<dc:creator>P</dc:creator>\n<cp:keywords>a</cp:keywords>\n<dc:identifier>urn:uuid:"));
    CHECK(holds(core, "<dcterms:created xsi:type=\"dcterms:W3CDTF\">1970-01-01T00:00:00Z</dcterms:created>"));
}

TEST_CASE("the same records give the same bytes, and every part is XML") {
    docx::DocumentOptions options;
    options.subtitle = "S";
    test::RandomRecords random(20261125);
    std::vector<Record> records = samples();
    for (int i = 0; i < 60; ++i) records.push_back(random.record());
    const std::string once = document_of(records, options);
    CHECK(once == document_of(records, options));
    Collector sink;
    for (const auto& part : parts_of(once)) {
        CAPTURE(part.first);
        CHECK(xmlio::read_markup(part.second, xmlio::MarkupKind::xml, "document", part.first, {}, sink));
    }
    CHECK(sink.found.empty());
}

TEST_CASE("a document that word processors are slow with is named once") {
    for (const std::size_t count : {std::size_t{100}, std::size_t{205}}) {
        std::string bytes;
        StringOutput output(bytes);
        Collector sink;
        docx::Document document(output, {}, sink);
        const Record one = titled("One");
        for (std::size_t i = 0; i < count; ++i) document.story({&one, 1});
        document.finish();
        REQUIRE(sink.found.size() == (count > 100 ? 1 : 0));
        if (count > 100) CHECK(sink.found[0].rule->id == "CNV-021");
    }
}
