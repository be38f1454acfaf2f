// SPDX-License-Identifier: MIT
#include "lib/pandoc/source_text.h"

#include "lib/diag/sinks.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

using pandoc::SourceKind;

namespace {

struct Given {
    std::optional<std::string> text;
    std::vector<Diagnostic> findings;
};

Given source_of(const std::string& bytes, SourceKind kind = SourceKind::text, bool lenient = false,
                std::uint64_t most = 100'000) {
    Input input = Input::memory("news.md", bytes);
    ReadOptions options;
    options.lenient = lenient;
    options.limits.pandoc_bytes = most;
    Collector sink;
    auto text = pandoc::read_source(input, kind, options, sink);
    return {std::move(text), std::move(sink.found)};
}

std::string refusal_of(const std::string& bytes) {
    const Given source = source_of(bytes);
    CHECK_FALSE(source.text);
    REQUIRE(source.findings.size() == 1);
    const Diagnostic& finding = source.findings[0];
    return std::string(finding.rule->id) + " " + std::to_string(finding.where.begin.line) + ":" +
           std::to_string(finding.where.begin.column);
}

}  // namespace

TEST_CASE("a source is read whole, up to the limit and not a byte further") {
    const std::string bytes(70'000, 'x');
    CHECK(source_of(bytes).text == bytes);
    CHECK(source_of(bytes, SourceKind::text, false, 70'000).text == bytes);
    const Given refused = source_of(bytes, SourceKind::binary, false, 69'999);
    CHECK_FALSE(refused.text);
    REQUIRE(refused.findings.size() == 1);
    CHECK(refused.findings[0].rule->id == "LIM-013");
    CHECK(refused.findings[0].message.find("pandoc-bytes") != std::string::npos);
}

TEST_CASE("what is no text is refused where it is") {
    CHECK(refusal_of("ab\ncaf\xe9") == "ENC-001 2:4");
    CHECK(refusal_of(std::string("a\n\0b", 4)) == refusal_of(std::string("a\n\0c", 4)));
    CHECK(refusal_of("\xFF\xFE") == refusal_of("\xFE\xFF"));
}

TEST_CASE("bad bytes are mended when that is asked for, and said") {
    const Given mended = source_of("caf\xe9", SourceKind::text, true);
    CHECK(mended.text == "caf\uFFFD");
    CHECK(mended.findings.size() == 1);
}

TEST_CASE("a binary document is not looked into") {
    CHECK(source_of("PK\x03\x04\xff", SourceKind::binary).text == "PK\x03\x04\xff");
}

TEST_CASE("a page in the encoding that it names is converted") {
    const auto page = [](const std::string& meta, const std::string& words) {
        return "<html><head>" + meta + "</head>\n<p>" + words + "</p>";
    };
    const auto converted = [](const std::string& bytes) {
        const Given given = source_of(bytes, SourceKind::page);
        REQUIRE(given.text);
        REQUIRE(given.findings.size() == 1);
        CHECK(given.findings[0].rule->id == "XML-017");
        return *given.text;
    };
    const std::string latin = "<meta charset=\"iso-8859-1\">";
    CHECK(converted(page(latin, "caf\xe9 \x80")) == page(latin, "café €"));
    const std::string chinese = "<meta http-equiv='Content-Type' content='text/html; charset=gb2312'>";
    CHECK(converted(page(chinese, "\xd6\xd0\xb9\xfa \x81\x40")) == page(chinese, "中国 丂"));
    const std::string japanese = "<meta charset=Shift_JIS>";
    CHECK(converted(page(japanese, "\x93\xfa\x96\x7b \x87\x40")) == page(japanese, "日本 ①"));
    CHECK(converted(std::string("<\0p\0>\0\xe9\0", 8)) == "<p>é");
}

TEST_CASE("a page that is UTF-8 or names no encoding that is known is read as it is") {
    for (const char* page :
         {"<meta charset=\"iso-8859-1\"><p>café", "<p>café", "<meta charset=x-none><p>a"}) {
        const Given given = source_of(page, SourceKind::page);
        CHECK(given.text == page);
        CHECK(given.findings.empty());
    }
    for (const char* page :
         {"<p>caf\xe9", "<meta charset=\"utf-8\"><p>caf\xe9", "<meta charset=x-none><p>\xe9"})
        CHECK(source_of(page, SourceKind::page).findings.at(0).rule->id == "ENC-001");
    CHECK(refusal_of("<meta charset=latin1>\xe9") == "ENC-001 1:22");  // of a text that is none
}

TEST_CASE("pandoc gets lines that end in LF, blank ones where the front matter stood") {
    CHECK(pandoc::for_pandoc("\xEF\xBB\xBF"
                             "a\r\nb\rc\n",
                             0) == "a\nb\nc\n");
    CHECK(pandoc::for_pandoc("---\r\nx: 1\r\n---\r\nb", 3) == "\n\n\nb\n");
    CHECK(pandoc::for_pandoc("a", 5).empty());
}
