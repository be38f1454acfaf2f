// SPDX-License-Identifier: MIT
#include "lib/outline/recognise.h"

#include "lib/diag/sinks.h"
#include "tests/support/catch.h"

using namespace digestkit;
using namespace digestkit::outline;

namespace {

Piece piece(BlockType type, Text text, std::uint8_t level = 0) {
    Piece made;
    made.block.type = type;
    made.block.level = level;
    made.block.text = std::move(text);
    return made;
}
Piece heading(std::uint8_t level, const char* text) {
    return piece(BlockType::heading, text, level);
}
Piece paragraph(const char* text) {
    return piece(BlockType::paragraph, text);
}

std::vector<Recognised> read(const Outline& pieces) {
    Collector sink;
    return recognise(pieces, {}, sink).records;
}

}  // namespace

TEST_CASE("a second source is text") {
    const auto found = read({heading(1, "Story"), paragraph("Source: Example News"),
                             paragraph("What happened."), paragraph("Source: Another Paper")});
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].record.source);
    CHECK(found[0].record.source->name == "Example News");
    REQUIRE(found[0].record.sections.size() == 1);
    REQUIRE(found[0].record.sections[0].blocks.size() == 2);
    CHECK(found[0].record.sections[0].blocks[1].text == Text("Source: Another Paper"));
}

TEST_CASE("a digest of a stranger is read by its headings and labels") {
    Text point;
    Marks strong;
    strong.strong = true;
    point.append("Cloud:", strong);
    point.append(" still first");
    const auto found =
        read({heading(1, "This week"), heading(2, "First story"), paragraph("Example News · 27 April 2026"),
              heading(3, "Summary (EN)"), paragraph("What happened."), heading(3, "要約（日本語）"),
              paragraph("何が起きたか。"), heading(3, "Key Points"), piece(BlockType::item, point),
              heading(3, "Source"), paragraph("https://example.org/1"), heading(2, "Second story"),
              paragraph("Only text.")});
    REQUIRE(found.size() == 2);
    const Record& first = found[0].record;
    CHECK(first.title == Text("First story"));
    REQUIRE(first.source);
    CHECK(first.source->name == "Example News");
    CHECK(first.source->url == "https://example.org/1");
    REQUIRE(first.published);
    CHECK(first.published->value == "2026-04-27");
    REQUIRE(first.sections.size() == 4);
    CHECK(first.sections[0].blocks[0].text == Text("This week"));
    CHECK(first.sections[1].kind == SectionKind::summary);
    CHECK(first.sections[1].lang == "en");
    CHECK(first.sections[2].lang == "ja");
    CHECK(first.sections[3].kind == SectionKind::key_points);
    CHECK(first.sections[3].blocks[0].label == "Cloud");
    CHECK(first.sections[3].blocks[0].text == Text("still first"));
    CHECK(found[1].record.sections[0].kind == SectionKind::summary);
}

TEST_CASE("an article with headings of its own is one record") {
    const auto found = read({heading(1, "One article"), paragraph("It begins."), heading(2, "Part one"),
                             paragraph("Text."), heading(2, "Part two"), paragraph("More.")});
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].record.sections.size() == 1);
    CHECK(found[0].record.sections[0].blocks.size() == 5);
}

TEST_CASE("the language is told by the script") {
    const auto found = read({heading(1, "제목"), paragraph("한국어로 쓴 글입니다.")});
    REQUIRE(found.size() == 1);
    CHECK(found[0].record.sections[0].lang == "ko");
}

TEST_CASE("a document without a word holds nothing") {
    CHECK(read({}).empty());
    CHECK(read({paragraph(" "), piece(BlockType::rule, Text())}).empty());
}
