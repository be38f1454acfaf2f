// SPDX-License-Identifier: MIT
#include "lib/outline/show.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace digestkit;
using outline::Outline;
using outline::Piece;
using outline::Role;
using outline::show;
using outline::ShowOptions;

namespace {

Block block(BlockType type, Text text, std::uint8_t level = 0, std::string lang = "") {
    Block made;
    made.type = type;
    made.level = level;
    made.lang = std::move(lang);
    made.text = std::move(text);
    return made;
}
Block heading(std::uint8_t level, Text text) {
    return block(BlockType::heading, std::move(text), level);
}
Block paragraph(Text text) {
    return block(BlockType::paragraph, std::move(text));
}

Section section(SectionKind kind, std::optional<std::string> label, std::vector<Block> blocks,
                std::string lang = "") {
    Section made;
    made.kind = kind;
    made.label = std::move(label);
    made.lang = std::move(lang);
    made.blocks = std::move(blocks);
    return made;
}

/// A line a piece: what is seen, and how.
std::string drawn(const Outline& page) {
    constexpr const char* names[] = {"title",     "alt",     "badge",     "source",  "author",
                                     "published", "updated", "tag",       "section", "provenance",
                                     "block",     "link",    "furniture", "unknown"};
    std::string out;
    for (const Piece& piece : page) {
        if (!out.empty()) out += '\n';
        out += names[static_cast<std::size_t>(piece.role)];
        if (piece.shown_level != 0) out += " h" + std::to_string(piece.shown_level);
        if (!piece.block.lang.empty()) out += " [" + piece.block.lang + "]";
        if (piece.made) out += " made";
        out += ": " + piece.block.text.plain();
        if (!piece.href.empty()) out += " -> " + piece.href;
    }
    return out;
}

}  // namespace

TEST_CASE("a record is shown from its title down to its links") {
    Record r;
    r.lang = "en";
    r.title = "A title";
    r.alt_titles = {{"标题", "zh"}, {"Second", ""}};
    r.badges = {"Claude"};
    r.source = Source{"Example News", "https://example.org/1", {"A. Writer", "B. Writer"}};
    r.published = Date{"2026-04-27T06:00", std::nullopt};
    r.updated = Date{"2026-04-28", "Apr 28, 2026"};
    r.tags = {{"economy", "iptc"}, {"ai", std::nullopt}};
    r.links = {{"https://example.org/talk", "Talk", LinkRel::discussion, ""},
               {"https://example.org/2", std::nullopt, std::nullopt, "de"}};
    r.sections = {section(SectionKind::summary, "Summary (EN)", {paragraph("Text.")})};
    const Outline page = show(r, {});
    CHECK(drawn(page) ==
          "title h1 [en]: A title\n"
          "alt [zh]: 标题\n"
          "alt [en]: Second\n"
          "badge [en]: Claude\n"
          "source [en]: Example News -> https://example.org/1\n"
          "author [en]: A. Writer\n"
          "author [en]: B. Writer\n"
          "published [en] made: 27 April 2026, 06:00\n"
          "updated [en]: Apr 28, 2026\n"
          "tag [en]: economy\n"
          "tag [en]: ai\n"
          "section h2 [en]: Summary (EN)\n"
          "block [en]: Text.\n"
          "link [en]: Talk -> https://example.org/talk\n"
          "link [de]: https://example.org/2 -> https://example.org/2");
    CHECK(page[6].index == 1);
    CHECK(page[7].date == r.published);
    CHECK(page[8].date == r.updated);
    CHECK(page[9].scheme == std::string("iptc"));
    CHECK(!page[10].scheme);
    CHECK(page[11].kind == SectionKind::summary);
    CHECK(page[12].section == 0);
    CHECK(page[12].index == 0);
    CHECK(page[13].rel == LinkRel::discussion);
    CHECK(page[14].index == 1);
}

TEST_CASE("titles that stand right above already are not shown again") {
    Record r;
    r.title = "A title";
    r.sections = {
        section(SectionKind::digest, "Digest",
                {heading(1, "A title"), heading(2, "Digest"), paragraph("One."), heading(2, "A title "),
                 heading(2, "Key Points"), block(BlockType::boilerplate, "Key Points"),
                 heading(2, "Key Points"), paragraph("Two."), heading(2, "Key Points")})};
    CHECK(drawn(show(r, {})) ==
          "title h1: A title\n"
          "section h2: Digest\n"
          "block: One.\n"
          "block h3: A title \n"
          "block h3: Key Points\n"
          "block: Two.\n"
          "block h3: Key Points");
}

TEST_CASE("a section without a label gets a word in its language, when it says something") {
    Record r;
    r.lang = "zh-TW";
    r.sections = {section(SectionKind::key_points, std::nullopt, {paragraph("a")}),
                  section(SectionKind::key_points, std::nullopt, {paragraph("a")}, "ja"),
                  section(SectionKind::key_points, std::nullopt, {paragraph("a")}, "cs"),
                  section(SectionKind::background, std::nullopt, {paragraph("a")}, "cs"),
                  section(SectionKind::summary, std::nullopt, {}),
                  section(SectionKind::summary, std::nullopt, {block(BlockType::boilerplate, "x")}),
                  section(SectionKind::summary, std::nullopt, {heading(2, "摘要"), paragraph("a")}),
                  section(SectionKind::summary, "", {paragraph("a")}),
                  section(SectionKind::other, std::nullopt, {paragraph("a")})};
    CHECK(drawn(show(r, {})) ==
          "section h2 [zh-TW] made: 重點\nblock [zh-TW]: a\n"
          "section h2 [ja] made: 要点\nblock [ja]: a\n"
          "section h2 [cs] made: Klíčové body\nblock [cs]: a\n"
          "section h2 [cs] made: Background\nblock [cs]: a\n"
          "section [zh-TW] made: \n"
          "section [zh-TW] made: \n"
          "section [zh-TW] made: \nblock h2 [zh-TW]: 摘要\nblock [zh-TW]: a\n"
          "section [zh-TW]: \nblock [zh-TW]: a\n"
          "section [zh-TW] made: \nblock [zh-TW]: a");
}

TEST_CASE("a section of unknown language gets a word in the language of the page") {
    Record r;
    r.sections = {section(SectionKind::summary, std::nullopt, {paragraph("a")})};
    ShowOptions options;
    options.words_lang = "fr";
    CHECK(drawn(show(r, options)) == "section h2 made: Résumé\nblock: a");
    options.digest_lang = "de";
    CHECK(drawn(show(r, options)) == "section h2 [de] made: Zusammenfassung\nblock [de]: a");
}

TEST_CASE("levels shown never skip one") {
    Record r;
    r.title = "T";
    r.sections = {section(SectionKind::summary, "S",
                          {heading(4, "a"), heading(6, "b"), heading(6, "c"), heading(5, "d"),
                           heading(1, "e"), heading(2, "f"), heading(3, "g"), heading(4, "h"),
                           heading(5, "i"), heading(6, "j"), heading(2, "k")}),
                  section(SectionKind::other, std::nullopt, {heading(3, "l"), heading(4, "m")})};
    std::string levels;
    for (const Piece& piece : show(r, {})) levels += std::to_string(piece.shown_level);
    CHECK(levels ==
          "1"
          "2"
          "34443456664"
          "0"
          "23");
}
