// SPDX-License-Identifier: MIT
#include "lib/convert/detect.h"

#include <algorithm>

#include "lib/base/error.h"
#include "lib/convert/registry.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

std::string_view detected(const std::string& name, std::string_view bytes) {
    Input input = Input::memory(name, bytes);
    return detect_format(input).name;
}

}  // namespace

TEST_CASE("XML and JSON are known by content, whatever the name") {
    CHECK(detected("a.txt", "<?xml version=\"1.0\"?>\n<digest/>") == "xml");
    CHECK(detected("a", "\xEF\xBB\xBF  <digest xmlns=\"urn:digestkit:digest:1\">") == "xml");
    CHECK(detected("<stdin>", "<!DOCTYPE x []>") == "xml");
    CHECK(detected("a.txt", "{\n  \"title\": \"x\"\n}") == "json");
    CHECK(detected("a", " [ {\"title\": 1}]") == "json");
    CHECK(detected("a.json", "{}") == "json");
}

TEST_CASE("two or more lines of one object each are NDJSON") {
    CHECK(detected("a", "{\"title\":\"x\"}\n{\"title\":\"y\"}\n") == "ndjson");
    CHECK(detected("a.json", "{\"title\":\"x\"}\r\n\r\n{}") == "ndjson");
    CHECK(detected("a.ndjson", "{\"title\":\"x\"}\n") == "ndjson");
    CHECK(detected("a.jsonl", "{\"title\":\"x\"}\n") == "ndjson");
    CHECK(detected("a", "{\"title\":\"x\"}\n") == "json");
    CHECK(detected("a", "{\"records\":[\n{\"title\":\"x\"},\n{}]}") == "json");
    const std::string long_line = "{\"title\":\"" + std::string(100'000, 'x') + "\"}\n";
    CHECK(detected("a", long_line + long_line) == "ndjson");
}

TEST_CASE("a list, or an indented object, is JSON also where the name says NDJSON") {
    CHECK(detected("a.ndjson", "{\n  \"title\": \"x\"\n}\n") == "json");
    CHECK(detected("a.jsonl", "{ \r\n\"title\": \"x\"}") == "json");
    CHECK(detected("a.jsonl", "[{\"title\":\"x\"},\n{\"title\":\"y\"}]\n") == "json");
    CHECK(detected("a.jsonl", "{}\n{}\n") == "ndjson");
    CHECK(detected("a.jsonl", "{") == "ndjson");
}

TEST_CASE("texts may begin with a bracket too") {
    CHECK(detected("a.txt", "[Update] OpenAI announced\nSummary (EN)\n") == "text");
    CHECK(detected("a.txt", "[[Wiki]] and {braces}\nSummary (EN)\n") == "text");
    CHECK(detected("a.txt", "[{braces}]\nSummary (EN)\n") == "text");
    CHECK(detected("a.txt", "[\n  { \"title\": \"x\" }\n]\n") == "json");
    CHECK(detected("a", "<3 this model\nSummary (EN)\n") == "text");
    CHECK(detected("<stdin>", "Title\n") == "text");
    CHECK(detected("a.text", "") == "text");
}

TEST_CASE("other texts go by their extension, and an unknown one is asked for") {
    CHECK(detected("a.XML", "no xml at all") == "xml");
    CHECK(detected("a.json", "no json at all") == "json");
    CHECK(detected("a.md", "# Title") == "markdown");
    CHECK_THROWS_AS(detected("a.bin", "# Title"), Error);
    CHECK_THROWS_AS(detected("a.", "Title"), Error);
    CHECK(format_of_extension("a.") == nullptr);
    CHECK_THROWS_AS(detected("a.txt", "PK\x03\x04"), Error);
}

TEST_CASE("an OpenDocument text is known by what its first entry says") {
    const std::string first = "PK\x03\x04" + std::string(26, '\x01');
    const std::string mark = "mimetypeapplication/vnd.oasis.opendocument.";
    CHECK(detected("<stdin>", first + mark + "textPK") == "odt");
    CHECK(detected("a", first + mark + "text-templatePK") == "odt");
    for (const std::string& other : {mark + "spreadsheetPK", "notes.odt" + first + mark + "textPK"}) {
        CAPTURE(other);
        CHECK_THROWS_AS(detected("a", first + other), Error);
    }
}

TEST_CASE("what is compressed is named with the program that unpacks it") {
    const std::pair<const char*, const char*> files[] = {{"\x1F\x8B\x08", "gzip -dc unpacks it"},
                                                         {"\xFD\x37zXZ", "xz -dc unpacks it"},
                                                         {"\x28\xB5\x2F\xFD", "zstd -dc unpacks it"},
                                                         {"BZh91AY&SY", "bzip2 -dc unpacks it"}};
    for (const auto& [bytes, hint] : files) {
        for (const char* const name : {"<stdin>", "a.txt", "a.ndjson.gz"}) {
            Input input = Input::memory(name, bytes);
            try {
                detect_format(input);
                FAIL("compressed, and read");
            } catch (const Error& error) {
                CHECK(error.hint() == hint);
            }
        }
    }
    CHECK(detected("<stdin>", "BZhang opens an office\n") == "text");
    CHECK(detected("<stdin>", "BZh") == "text");
}

TEST_CASE("an entry of an archive goes by its own name") {
    Input text = Input::entry("week.zip", "2026/a.txt", "A quiet day\n");
    CHECK(detect_format(text).name == "text");
    Input strange = Input::entry("week.txt", "a.bin", "A quiet day\n");
    CHECK_THROWS_AS(detect_format(strange), Error);
}

TEST_CASE("names and extensions of formats are unique") {
    for (const Format* a : formats()) {
        CHECK(find_format(a->name) == a);
        CHECK_FALSE(a->extensions.empty());
        for (const Format* b : formats()) {
            if (a == b) continue;
            CHECK(a->name != b->name);
            for (const std::string_view extension : a->extensions) {
                CHECK(std::find(b->extensions.begin(), b->extensions.end(), extension) ==
                      b->extensions.end());
            }
        }
    }
    CHECK_THROWS_AS(require_format("nonsense"), Error);
}

TEST_CASE("Markdown without a name is known by its front matter, or by headings that no text layout has") {
    CHECK(detected("<stdin>", "---\ntitle: T\ndate: 2026-05-05\n---\n\ntext\n") == "markdown");
    CHECK(detected("a", "\xEF\xBB\xBF---\r\ntags:\r\n  - a\r\n---\r\ntext\r\n") == "markdown");
    CHECK(detected("<stdin>", "+++\ntitle = \"T\"\n+++\ntext\n") == "markdown");
    CHECK(detected("<stdin>", "# T\n\ntext\n\n## Summary (EN)\n\ntext\n") == "markdown");
    CHECK(detected("<stdin>", "# T\n\n**Source:** [a](https://a.example)\n") == "markdown");
    CHECK(detected("<stdin>", "## 1. One\n\ntext\n\n## 2. Two\n") == "markdown");
    CHECK(detected("a.txt", "# T\n\n## S\n") == "text");
}

TEST_CASE("texts stay texts, whatever signs they begin with") {
    for (const char* text :
         {"# 1 on the list\nSummary (EN)\nThe **bank**.\n", "# One heading alone\n\nWords.\n",
          "#openai #claude\nSummary (EN)\nx\n", "---\nOne title\nSummary (EN)\nx\n---\nAnother\n",
          "---\nClaude: a new model\nSummary (EN)\nx\n---\n", "---\ntitle: one\nwords that are no key\n---\n",
          "+++\nWords\n", "Title\n\n# not first\n## nor second\n", "--- \n\n---\n", "", "#\n##\n"}) {
        INFO(text);
        CHECK(detected("<stdin>", text) == "text");
    }
}
