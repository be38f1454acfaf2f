// SPDX-License-Identifier: MIT
#include "lib/pandoc/source_text.h"

#include "lib/diag/sinks.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

struct Given {
    std::optional<std::string> text;
    std::vector<Diagnostic> findings;
};

Given source_of(const std::string& bytes, bool binary = false, bool lenient = false,
                std::uint64_t most = 100'000) {
    Input input = Input::memory("news.md", bytes);
    ReadOptions options;
    options.lenient = lenient;
    options.limits.pandoc_bytes = most;
    Collector sink;
    auto text = pandoc::read_source(input, binary, options, sink);
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
    CHECK(source_of(bytes, false, false, 70'000).text == bytes);
    const Given refused = source_of(bytes, true, false, 69'999);
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
    const Given mended = source_of("caf\xe9", false, true);
    CHECK(mended.text == "caf\uFFFD");
    CHECK(mended.findings.size() == 1);
}

TEST_CASE("a binary document is not looked into") {
    CHECK(source_of("PK\x03\x04\xff", true).text == "PK\x03\x04\xff");
}

TEST_CASE("pandoc gets lines that end in LF, blank ones where the front matter stood") {
    CHECK(pandoc::for_pandoc("\xEF\xBB\xBF"
                             "a\r\nb\rc\n",
                             0) == "a\nb\nc\n");
    CHECK(pandoc::for_pandoc("---\r\nx: 1\r\n---\r\nb", 3) == "\n\n\nb\n");
    CHECK(pandoc::for_pandoc("a", 5).empty());
}
