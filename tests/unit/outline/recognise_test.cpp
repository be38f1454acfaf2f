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

TEST_CASE("the word Source that is a link is the source") {
    const auto source = [](const std::string& href) {
        Marks leads;
        leads.href = href;
        Text text;
        text.append("Source", leads);
        return piece(BlockType::paragraph, text);
    };
    const auto found =
        read({heading(1, "Story"), paragraph("What happened."), source("https://example.org/1"),
              paragraph("What else happened."), source("https://example.org/2"), heading(1, "Next story"),
              paragraph("More."), source("https://example.org/3")});
    REQUIRE(found.size() == 2);
    const Record& record = found[0].record;
    REQUIRE(record.source);
    CHECK(record.source->url == "https://example.org/1");
    CHECK_FALSE(record.source->name);
    REQUIRE(record.sections.size() == 1);
    CHECK(record.sections[0].blocks.size() == 2);
    REQUIRE(record.links.size() == 1);
    CHECK(record.links[0].href == "https://example.org/2");
    REQUIRE(found[1].record.source);
    CHECK(found[1].record.source->url == "https://example.org/3");
}

TEST_CASE("the address of a label that is a link is a link of the record") {
    const auto linked = [](const std::string& href) {
        Marks leads;
        leads.href = href;
        Text text;
        text.append("Summary", leads);
        return piece(BlockType::heading, text, 2);
    };
    const auto found =
        read({heading(1, "Story"), linked("https://example.org/1"), paragraph("What happened."),
              heading(1, "Next story"), linked("#top"), paragraph("What else happened.")});
    REQUIRE(found.size() == 2);
    CHECK(found[0].record.sections[0].label == "Summary");
    REQUIRE(found[0].record.links.size() == 1);
    CHECK(found[0].record.links[0].href == "https://example.org/1");
    CHECK(found[0].record.links[0].text == "Summary");
    CHECK(found[1].record.links.empty());
}

TEST_CASE("a link that leads on from the place of the document is no address of a source") {
    const auto linked = [](const char* words) {
        Marks leads;
        leads.href = "../news/1.md";
        Text text;
        text.append(words, leads);
        return text;
    };
    const auto found = read({piece(BlockType::heading, linked("Story"), 1), heading(2, "Summary"),
                             paragraph("What happened."), heading(2, "Source"),
                             piece(BlockType::paragraph, linked("The Verge"))});
    REQUIRE(found.size() == 1);
    const Record& record = found[0].record;
    CHECK(record.title == linked("Story"));
    REQUIRE(record.source);
    CHECK(record.source->name == "The Verge");
    CHECK_FALSE(record.source->url);
    REQUIRE(record.links.size() == 1);
    CHECK(record.links[0].href == "../news/1.md");
    CHECK(record.links[0].text == "The Verge");
}

TEST_CASE(
    "the address of words that become the name of a section, a group or a tag is a link of the record") {
    const auto linked = [](BlockType type, const char* words, const char* href, std::uint8_t level) {
        Marks leads;
        leads.href = href;
        Text text;
        text.append(words, leads);
        return piece(type, text, level);
    };
    RecogniseOptions options;
    options.groups = true;
    Collector sink;
    const auto found =
        recognise({heading(1, "Week"), linked(BlockType::heading, "Europe", "https://group.example", 2),
                   heading(3, "1. One"), linked(BlockType::heading, "Summary", "https://part.example", 4),
                   linked(BlockType::paragraph, "Words", "https://text.example", 0), heading(3, "2. Two"),
                   paragraph("More.")},
                  options, sink)
            .records;
    REQUIRE(found.size() == 2);
    const std::vector<Link>& links = found[0].record.links;
    REQUIRE(links.size() == 2);
    CHECK(links[0].href == "https://group.example");
    CHECK(links[0].text == "Europe");
    CHECK(links[1].href == "https://part.example");
    CHECK(found[1].record.links.empty());
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

TEST_CASE("Han alone is Japanese where a part of the document has Kana, and no part is Chinese") {
    const auto japanese = read({heading(1, "新型機発表"), heading(2, "要約"), paragraph("新しい機械です。"),
                                heading(2, "要点"), piece(BlockType::item, "高速化")});
    CHECK(japanese[0].record.sections[1].lang == "ja");
    const auto both =
        read({heading(1, "新型機発表"), heading(2, "要約"), paragraph("新しい機械です。"), heading(2, "中文"),
              paragraph("新机器已经发布。"), heading(2, "要点"), piece(BlockType::item, "高速化")});
    CHECK(both[0].record.sections.back().lang == "zh");
}

TEST_CASE("a conclusion beside the sections is one, and a heading below them") {
    const auto beside = read({heading(1, "Story"), heading(2, "Summary"), paragraph("It happened."),
                              heading(2, "🔮 Conclusion"), paragraph("So it is.")});
    REQUIRE(beside[0].record.sections.size() == 2);
    CHECK(beside[0].record.sections[1].label == "🔮 Conclusion");
    CHECK(beside[0].record.sections[1].kind == SectionKind::other);
    const auto below = read({heading(1, "Story"), heading(2, "Summary"), paragraph("It happened."),
                             heading(3, "Conclusion"), paragraph("So it is.")});
    CHECK(below[0].record.sections.size() == 1);
    const auto of_text = read({heading(1, "Story"), heading(2, "Full Text"), paragraph("It happened."),
                               heading(2, "Conclusion"), paragraph("So it is.")});
    CHECK(of_text[0].record.sections.size() == 1);
    const auto article = read(
        {heading(1, "Story"), paragraph("It happened."), heading(2, "Conclusion"), paragraph("So it is.")});
    CHECK(article[0].record.sections.size() == 1);
}

TEST_CASE("a source below a heading inside a section is about a part of it, but at the end of the record") {
    const auto inside = read({heading(1, "Story"), heading(2, "Summary"), paragraph("It happened."),
                              heading(3, "Part"), paragraph("Source: The Post"), paragraph("And more.")});
    CHECK_FALSE(inside[0].record.source);
    CHECK(inside[0].record.sections[0].blocks.size() == 4);
    const auto end = read({heading(1, "Story"), heading(2, "Summary"), paragraph("It happened."),
                           heading(3, "Part"), paragraph("And more."), paragraph("Source: The Post")});
    CHECK(end[0].record.source->name == "The Post");
}

TEST_CASE("what stands below Source and names none is a section of that name") {
    const auto found = read({heading(1, "Story"), heading(2, "Summary"), paragraph("It happened."),
                             heading(2, "Source"), paragraph("It is based on what many people said.")});
    REQUIRE(found[0].record.sections.size() == 2);
    CHECK(found[0].record.sections[1].label == "Source");
    CHECK_FALSE(found[0].record.source);
    const auto behind =
        read({heading(1, "Story"), heading(2, "Summary"), paragraph("It happened."), heading(2, "Source"),
              paragraph("The Post"), paragraph("Thanks to all of them.")});
    CHECK(behind[0].record.source->name == "The Post");
    CHECK(behind[0].record.sections.at(1).label == "Source");
    const auto text =
        read({heading(1, "Story"), heading(2, "Source"), paragraph("The Post"), paragraph("It happened.")});
    CHECK(text[0].record.sections.at(0).kind == SectionKind::summary);
}

TEST_CASE("a document without a word holds nothing") {
    CHECK(read({}).empty());
    CHECK(read({paragraph(" "), piece(BlockType::rule, Text())}).empty());
}

TEST_CASE("a rule above the first heading opens no section") {
    RecogniseOptions options;
    options.groups = true;
    Collector sink;
    const Piece rule = piece(BlockType::rule, Text());
    const auto found =
        recognise({rule, rule, heading(1, "Story"), paragraph("It happened.")}, options, sink).records;
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].record.sections.size() == 1);
    CHECK(found[0].record.sections[0].kind == SectionKind::summary);
    const auto intro =
        recognise({rule, paragraph("Before."), rule, heading(1, "Story"), paragraph("It happened.")}, options,
                  sink)
            .records;
    REQUIRE(intro[0].record.sections.size() == 2);
    CHECK(intro[0].record.sections[0].blocks.size() == 1);
}

TEST_CASE("who wrote a text is said also below the sentence in front of it") {
    const auto found = read({heading(1, "Story"), paragraph("What it is about, in a sentence."),
                             paragraph("By Jane Doe, 29 April 2026"), paragraph("What happened.")});
    REQUIRE(found.size() == 1);
    const Record& record = found[0].record;
    REQUIRE(record.published);
    CHECK(record.published->value == "2026-04-29");
    REQUIRE(record.source);
    CHECK(record.source->authors == std::vector<std::string>{"Jane Doe"});
    REQUIRE(record.sections.size() == 1);
    CHECK(record.sections[0].blocks.size() == 2);
    for (const char* text : {"29 April 2026", "By contrast, others waited.", "By 2027 all is done."}) {
        INFO(text);
        const auto other = read({heading(1, "Story"), paragraph("It began."), paragraph(text)});
        CHECK_FALSE(other.at(0).record.published);
        CHECK(other.at(0).record.sections.at(0).blocks.size() == 2);
    }
    const auto late =
        read({heading(1, "Story"), paragraph("One."), paragraph("Two."), paragraph("By Jane Doe")});
    CHECK_FALSE(late.at(0).record.source);
}
