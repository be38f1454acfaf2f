// SPDX-License-Identifier: MIT
#include "lib/pandoc/writer.h"

#include <chrono>
#include <iostream>
#include <thread>

#include "lib/base/error.h"
#include "lib/base/process.h"
#include "lib/diag/sinks.h"
#include "lib/pandoc/engines.h"
#include "tests/support/catch.h"
#include "tests/support/unzip.h"
#include "tests/unit/pandoc/rich.h"
#include "tests/unit/pandoc/support.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

bool has_engine() {
    try {
        pandoc::find_engine();
        return true;
    } catch (const Error& error) {
        std::cerr << "\n*** NOT TESTED: " << error.what() << " ***\n";
        return false;
    }
}

constexpr const char* samples[] = {"samples/expected/000_1db0cc39164bb9cd.json",
                                   "samples/expected/003_a846d041469d4f7a.json"};

}  // namespace

TEST_CASE("an HTML page stands alone, in the languages of its parts") {
    if (!test::has_pandoc()) return;
    const std::string page = test::write_as("html", test::digest_of_json(test::rich_digest)).bytes;
    CHECK(contains(page, "<html lang=\"en\">"));
    CHECK(contains(page, "<title>Weekly notes</title>"));
    CHECK(contains(page, "name=\"viewport\""));
    CHECK(contains(page, "prefers-color-scheme: dark"));
    CHECK(contains(page, "<h1 class=\"dg-title\" data-record-id=\"a1\" id=\"r1\">Tram opens</h1>"));
    CHECK(contains(page, "<li><a href=\"#r2\">Untitled</a></li>"));
    CHECK(contains(page, "<h2 class=\"dg-section dg-made\" lang=\"zh\" data-kind=\"key-points\""));
    CHECK(contains(page, "<div lang=\"zh\">"));
    CHECK(contains(page, "<div lang=\"ar\" dir=\"rtl\">"));
    CHECK(contains(page, "<span class=\"dg-published dg-made\" data-datetime=\"2026-05-04T08:00:00Z\">"));
    for (const std::string_view fetched : {"<script", "<link", "<img", "@import", "src=", "url("})
        CHECK_FALSE(contains(page, fetched));
}

TEST_CASE("the language of a digest that has none is not taken from its page") {
    if (!test::has_pandoc()) return;
    CHECK(contains(test::write_as("html", test::digest_of_json(test::rich_digest)).bytes,
                   "<meta name=\"dg-head\" content=\"no-lang\">"));
}

TEST_CASE("a quote in a tag or a date does not end the attribute that holds it") {
    if (!test::has_pandoc()) return;
    const std::string page = test::write_as("html", test::digest_of_json(R"json({"title": "D",
        "date": {"raw": "5\" http-equiv=\"refresh"}, "records": [{"title": "A", "tags": ["a\" <b> & c", "d"]}]})json"))
                                 .bytes;
    CHECK(contains(page, R"(<meta name="keywords" content="a&quot; &lt;b> &amp; c, d">)"));
    CHECK(contains(page, R"(content="5&quot; http-equiv=&quot;refresh">)"));
}

TEST_CASE("no address of a record runs or opens anything") {
    if (!test::has_pandoc()) return;
    const Digest digest =
        test::digest_of_json(R"json({"title": [{"text": "x", "href": "javascript:alert(1)"}],
        "source": {"name": "<script>alert(2)</script>", "url": "file:///etc/passwd"},
        "links": [{"href": "data:text/html,x", "text": "y"}],
        "sections": [{"kind": "other", "label": "</style><script>", "blocks": [
            {"type": "paragraph", "text": [{"text": "z", "href": "https://link.example/\" onclick=\"x"}]}]}]})json");
    for (const char* to : {"html", "markdown", "gfm", "rst", "latex", "odt"}) {
        const std::string bytes = test::write_as(to, digest).bytes;
        INFO(to);
        CHECK_FALSE(contains(bytes, "href=\"javascript:"));
        CHECK_FALSE(contains(bytes, "](javascript:"));
        CHECK_FALSE(contains(bytes, "](file:"));
        if (to == std::string("html")) CHECK_FALSE(contains(bytes, "<script"));
        if (to == std::string("gfm"))
            CHECK_FALSE(contains(test::pandoc_reads(bytes, "gfm", "html"), "<script"));
        CHECK_FALSE(contains(bytes, " onclick=\"x"));
    }
}

TEST_CASE("an address that is no link is said to be kept only where it is") {
    if (!test::has_pandoc()) return;
    const Digest digest = test::digest_of_json(R"({"title": [{"text": "x", "href": "file:///x"}]})");
    const auto said = [&digest](const char* to) {
        return test::lines_of(test::write_as(to, digest).findings);
    };
    const std::string words = "CNV-011 \"file:///x\" is no link on the page, ";
    for (const char* to : {"html", "markdown"}) CHECK(said(to) == std::vector{words + "only kept"});
    for (const char* to : {"gfm", "rst"}) CHECK(said(to) == std::vector{words + "only its words stay"});
    if (has_engine()) CHECK(said("pdf") == std::vector{words + "only its words stay"});
}

TEST_CASE("characters that HTML does not keep are held beside their looks") {
    if (!test::has_pandoc()) return;
    const Digest digest = test::digest_of_json(
        R"({"title": "a  b", "sections": [{"kind": "other", "blocks": [{"type": "paragraph", "text": " \tc"}]}]})");
    const std::string page = test::write_as("html", digest).bytes;
    CHECK(contains(page, "a<span class=\"dg-characters\" data-is=\"20 20\">\xC2\xA0\xC2\xA0</span>b"));
    CHECK(contains(page, "<span class=\"dg-characters\" data-is=\"20 9\">"));
}

TEST_CASE("what pandoc 3 would make of code, divisions and backslashes does not arise") {
    if (!test::has_pandoc()) return;
    const Digest digest =
        test::digest_of_json(R"json({"title": "A\\/B", "sections": [{"kind": "other", "lang": "en",
        "blocks": [{"type": "heading", "level": 2, "lang": "zh", "text": "标题"},
                   {"type": "paragraph", "text": [{"text": "a\u0085b", "code": true}]}]}]})json");
    const std::string page = test::write_as("html", digest).bytes;
    CHECK(contains(page, "<div class=\"dg-section\" lang=\"en\">\n<div class=\"dg-furniture\">"));
    CHECK(contains(page, "<span class=\"dg-code\">a<span class=\"dg-characters\" data-is=\"85\">"));
    CHECK(contains(test::write_as("markdown", digest).bytes, "# A\\\\/B {.dg-title}"));
}

TEST_CASE("a pandoc that is kept running writes the same bytes as one of its own") {
    if (!test::has_pandoc()) return;
    WriteOptions alone;
    alone.pandoc_args = {"--eol=lf"};  // says nothing new, and is an option
    for (const char* to : {"markdown", "html", "gfm", "commonmark"}) {
        INFO(to);
        for (const Digest& digest : {test::digest_of(samples[0]), test::digest_of(samples[1]),
                                     test::digest_of_json(test::rich_digest)})
            CHECK(test::write_as(to, digest).bytes == test::write_as(to, digest, alone).bytes);
    }
}

TEST_CASE("the samples are written in many formats, and pandoc has nothing to say of them") {
    if (!test::has_pandoc()) return;
    for (const char* to : {"markdown", "rst", "plain", "latex", "native", "json", "rtf", "org", "asciidoc",
                           "mediawiki", "docbook5"}) {
        INFO(to);
        const test::Written written = test::write_as(to, test::digest_of(samples[to[0] % 2]));
        CHECK(written.bytes.size() > 1000);
        for (const Diagnostic& each : written.findings) CHECK(each.rule->id != "PAN-001");
    }
}

TEST_CASE("the same records give the same bytes, also in packages") {
    if (!test::has_pandoc()) return;
    for (const char* to : {"html", "odt", "epub3"}) {
        INFO(to);
        const Digest digest = test::digest_of(samples[0]);
        const std::string first = test::write_as(to, digest).bytes;
        std::this_thread::sleep_for(std::chrono::seconds(2));  // the step of the times in a zip archive
        CHECK((first == test::write_as(to, digest).bytes));
    }
}

TEST_CASE("an ODT document has real headings and the languages of its parts") {
    if (!test::has_pandoc()) return;
    const std::string document = test::write_as("odt", test::digest_of_json(test::rich_digest)).bytes;
    const std::string read = test::pandoc_reads(document, "odt", "gfm");
    CHECK(contains(read, "# Tram opens"));
    CHECK(contains(read, "## Summary"));
    CHECK(contains(read, "**Source:** [Harbour Post](https://post.example/tram?a=1&b=2)"));
    for (const auto& file : test::unzipped(document)) {
        if (file.name == "content.xml") CHECK(contains(file.bytes, "fo:language=\"zh\""));
    }
}

TEST_CASE("PDF is made by what is installed, the same bytes each time") {
    if (!test::has_pandoc() || !has_engine()) return;
    // Without Chinese or Japanese, whose fonts take WeasyPrint five seconds each.
    const Digest digest = test::digest_of_json(R"({"title": "T", "lang": "en", "published": "2026-05-04",
        "sections": [{"kind": "summary", "blocks": [{"type": "paragraph", "text": "Words."}]}]})");
    const std::string bytes = test::write_as("pdf", digest).bytes;
    CHECK(bytes.starts_with("%PDF-"));
    CHECK((bytes == test::write_as("pdf", digest).bytes));
}

TEST_CASE("a paragraph separator in a text is no reason to make no PDF") {
    if (!test::has_pandoc() || !has_engine()) return;
    const Digest digest = test::digest_of_json(R"({"title": "a \u2029b", "lang": "en",
        "sections": [{"kind": "summary", "blocks": [{"type": "paragraph", "text": "c \u2029"}]}]})");
    CHECK(test::write_as("pdf", digest).bytes.starts_with("%PDF-"));
}

TEST_CASE("a name that pandoc does not know is wrong usage") {
    if (!test::has_pandoc()) return;
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    try {
        pandoc::open_pandoc("nonsense+smart", output, {}, sink);
        FAIL("it was taken");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
    }
    CHECK_NOTHROW(pandoc::open_pandoc("gfm-raw_html", output, {}, sink));
}

TEST_CASE("without a record nothing is written") {
    if (!test::has_pandoc()) return;
    Head head;
    head.title = "T";
    CHECK(test::write_as("html", Digest{head, {}}).bytes.empty());
}

TEST_CASE("options for pandoc go to pandoc, and what it says of them comes back") {
    if (!test::has_pandoc()) return;
    WriteOptions options;
    options.pandoc_args = {"--markdown-headings=setext"};
    const Digest digest = test::digest_of_json(R"({"title": "A title", "sections": []})");
    CHECK(contains(test::write_as("gfm", digest, options).bytes, "A title\n======="));
    options.pandoc_args = {"--no-such-option"};
    try {
        test::write_as("gfm", digest, options);
        FAIL("it was taken");
    } catch (const Error& error) {
        CHECK(contains(error.what(), "no-such-option"));
    }
}

TEST_CASE("a pandoc that takes too long for a document is ended") {
    if (!test::has_pandoc()) return;
    WriteOptions options;
    options.limits.pandoc_seconds = 0;
    CHECK_THROWS_AS(test::write_as("html", test::digest_of(samples[0]), options), Error);
}
