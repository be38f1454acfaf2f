// SPDX-License-Identifier: MIT
// Signs of a text, a list or a key that a reader of one notation takes for something else: they come back as
// they are, in the formats with attributes, and say the same in the others.
#include <string>
#include <vector>

#include "lib/formats/json/json.h"
#include "tests/support/catch.h"
#include "tests/unit/pandoc/support.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

/// A record with these blocks, in JSON.
Digest with_blocks(const std::string& blocks) {
    return test::digest_of_json(R"({"title": "T", "sections": [{"kind": "key-points", "label": "Key Points",
        "blocks": [)" + blocks + "]}]}");
}

/// The blocks that `format` gives back, as JSON.
std::vector<Block> blocks_back(const std::string& format, const Digest& digest) {
    const Digest got = test::digest_read_as(format, test::write_as(format, digest).bytes);
    REQUIRE(got.records.size() == 1);
    REQUIRE_FALSE(got.records[0].sections.empty());
    return got.records[0].sections[0].blocks;
}

void check_back(const std::string& format, const std::string& blocks) {
    INFO(format << ": " << blocks);
    const Digest digest = with_blocks(blocks);
    CHECK(blocks_back(format, digest) == digest.records[0].sections[0].blocks);
}

}  // namespace

TEST_CASE("a backtick in the language of code does not end its fence") {
    if (!test::has_pandoc()) return;
    for (const char* format : {"markdown", "commonmark_x", "html"}) {
        check_back(format, R"({"type": "code", "code_lang": "`", "text": "a"},
            {"type": "code", "code_lang": "c`&\"", "text": "\nb"}, {"type": "paragraph", "text": "c"})");
    }
}

TEST_CASE("a list below an item is one whatever number it begins with") {
    if (!test::has_pandoc()) return;
    for (const char* format : {"markdown", "commonmark_x", "html", "gfm", "commonmark"}) {
        check_back(format, R"({"type": "item", "text": "a"},
            {"type": "item", "ordered": true, "number": "7.", "depth": 1, "text": "b"},
            {"type": "item", "ordered": true, "number": "8.", "depth": 1, "text": "c"},
            {"type": "item", "text": "d"})");
    }
}

TEST_CASE("an empty item below another one makes no heading of it") {
    if (!test::has_pandoc()) return;
    for (const char* format : {"gfm", "commonmark", "markdown"}) {
        INFO(format);
        const std::vector<Block> got = blocks_back(format, with_blocks(R"({"type": "item", "text": "a"},
            {"type": "item", "depth": 1, "text": ""}, {"type": "item", "depth": 1, "text": "b"})"));
        for (const Block& block : got) CHECK(block.type == BlockType::item);
    }
}

TEST_CASE("numbers with a parenthesis keep it in HTML") {
    if (!test::has_pandoc()) return;
    check_back("html", R"json({"type": "item", "ordered": true, "number": "2)", "text": "a"},
        {"type": "item", "ordered": true, "number": "3)", "text": "b"})json");
}

TEST_CASE("what looks like an emoji or a definition is text") {
    if (!test::has_pandoc()) return;
    const std::string blocks = R"json({"type": "paragraph", "text": "a :smile: 1:100:2 at 12:30:45"},
        {"type": "paragraph", "text": "term\n: no definition"},
        {"type": "paragraph", "text": ["urn:a:b ", {"text": ":+1:", "strong": true}]})json";
    for (const char* format : {"markdown", "commonmark_x", "gfm"}) check_back(format, blocks);
    check_back("commonmark_x", R"({"type": "paragraph", "text": "—"}, {"type": "paragraph", "text": "’–…"})");
    const std::string page = test::write_as("gfm", with_blocks(blocks)).bytes;
    CHECK(page.find("at 12:30:45") != std::string::npos);  // no backslash where none is needed
}

TEST_CASE("an address in a text is no emoji, and gets no backslash where it is a link") {
    if (!test::has_pandoc()) return;
    const std::string bytes =
        test::write_as("gfm",
                       with_blocks(R"({"type": "paragraph", "text": "see https://a.example/:100:/b"})"))
            .bytes;
    CHECK(bytes.find("see https://a.example/:100:/b") != std::string::npos);
    CHECK(test::pandoc_reads(bytes, "gfm", "html").find("href=\"https://a.example/:100:/b\"") !=
          std::string::npos);
}

TEST_CASE("an entity in a text is text in Markdown of every kind") {
    if (!test::has_pandoc()) return;
    for (const char* format : {"markdown", "gfm", "markdown_strict", "markdown_mmd", "markdown_phpextra"}) {
        INFO(format);
        const std::vector<Block> got =
            blocks_back(format, with_blocks(R"({"type": "paragraph", "text": "a &lt;b&gt; &copy; c"})"));
        REQUIRE(got.size() == 1);
        CHECK(got[0].text.plain() == "a &lt;b&gt; &copy; c");
    }
}
