// SPDX-License-Identifier: MIT
#include "lib/outline/show.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/unit/outline/drawn.h"

using namespace digestkit;
using outline::Outline;
using outline::Piece;
using outline::Role;
using outline::show;
using outline::ShowOptions;
using test::drawn;

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

TEST_CASE("a joined record shows its title only when it has another one") {
    Record first, second;
    first.title = "A title";
    second.title = "A title";
    second.sections = {section(SectionKind::summary, "Summary", {heading(1, "A title"), heading(2, "More")})};
    ShowOptions options;
    options.joined_to = &first;
    CHECK(drawn(show(second, options)) == "section h2: Summary\nblock h3: More");
    second.title = "Another";
    CHECK(drawn(show(second, options)) ==
          "title h2: Another\nsection h3: Summary\nblock h4: A title\nblock h5: More");
    second.title.reset();
    CHECK(drawn(show(second, options)) == "section h2: Summary\nblock h3: A title\nblock h4: More");
}

TEST_CASE("a title with other marks is another title") {
    Record r;
    r.title = "A title";
    Text marked;
    Marks marks;
    marks.href = "https://example.org/1";
    marked.append("A title", marks);
    r.sections = {section(SectionKind::summary, "A title", {heading(1, marked), heading(1, "A title")})};
    const Outline page = show(r, {});
    REQUIRE(page.size() == 3);
    CHECK(page[2].block.text == marked);
    CHECK(page[2].index == 0);
}

TEST_CASE("the source is shown by name or by URL, and a link that says the same is not") {
    Record r;
    r.source = Source{std::nullopt, "https://example.org/1", {}};
    r.links = {{"https://example.org/1", std::nullopt, LinkRel::source, ""},
               {"https://example.org/1", "https://example.org/1", LinkRel::source, ""},
               {"https://example.org/1", "The original", LinkRel::source, ""},
               {"https://example.org/1", std::nullopt, LinkRel::reference, ""},
               {"https://example.org/2", std::nullopt, LinkRel::source, ""}};
    CHECK(drawn(show(r, {})) ==
          "source: https://example.org/1 -> https://example.org/1\n"
          "link: The original -> https://example.org/1\n"
          "link: https://example.org/1 -> https://example.org/1\n"
          "link: https://example.org/2 -> https://example.org/2");
    r.links = {{"https://example.org/1", "News", LinkRel::source, ""}};
    r.source->name = "News";
    CHECK(drawn(show(r, {})) == "source: News -> https://example.org/1");
    r.source->url.reset();
    CHECK(drawn(show(r, {})) == "source: News\nlink: News -> https://example.org/1");
    r.links.clear();
    r.source->name.reset();
    CHECK(show(r, {}).empty());
}

TEST_CASE("a provenance is shown as provider, model and date, or as its raw line") {
    Record r;
    r.lang = "en";
    r.sections = {section(SectionKind::summary, "S", {})};
    const auto line = [&r](std::optional<std::string> provider, std::optional<std::string> model,
                           std::optional<Date> generated, std::optional<std::string> raw) {
        r.sections[0].provenance = Provenance{provider, model, generated, raw};
        const Outline page = show(r, {"de", "", nullptr});
        if (page.size() == 1) return std::string("none");
        CHECK(page[1].role == Role::provenance);
        CHECK(page[1].provenance == r.sections[0].provenance);
        CHECK(page[1].block.lang.empty());
        return page[1].block.text.plain();
    };
    const Date day{"2026-04-27", std::nullopt};
    CHECK(line("claude", "claude-haiku-4-5", day, std::nullopt) ==
          "claude · claude-haiku-4-5 · 27. April 2026");
    CHECK(line("claude", std::nullopt, std::nullopt, "claudeenmodel:") == "claude");
    CHECK(line(std::nullopt, "m", Date{"2026-04-27", "Apr 27"}, std::nullopt) == "m · Apr 27");
    CHECK(line(std::nullopt, std::nullopt, std::nullopt, "claudeenmodel: x") == "claudeenmodel: x");
    CHECK(line("", std::nullopt, std::nullopt, std::nullopt) == "none");
}

TEST_CASE("what XML cannot hold is shown as U+FFFD, in every string") {
    const std::string bad = "a\x01\xEF\xBF\xBE\xEF\xBF\xBF\x7F\t\n\r，\xEF\xBF\xBD";
    const std::string good = "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\x7F\t\n\r，\xEF\xBF\xBD";
    Record r;
    Text marked;
    Marks marks;
    marks.href = bad;
    marked.append("x");
    marked.append(bad, marks);
    r.title = marked;
    r.source = Source{bad, bad, {bad}};
    r.published = Date{std::nullopt, bad};
    r.tags = {{bad, bad}};
    r.links = {{bad, bad, std::nullopt, ""}};
    Block item = block(BlockType::item, bad);
    item.label = item.sep = bad;
    item.marker = item.number = item.code_lang = bad;
    r.sections = {section(SectionKind::other, bad, {item})};
    r.sections[0].provenance = Provenance{bad, bad, Date{std::nullopt, bad}, bad};
    for (const Piece& piece : show(r, {})) {
        INFO(static_cast<int>(piece.role));
        CHECK(piece.block.text.plain().find(good) != std::string::npos);
        CHECK(piece.block.text.plain().find(bad) == std::string::npos);
        if (!piece.href.empty()) CHECK(piece.href == good);
        if (piece.date) CHECK(piece.date->raw == good);
        if (piece.scheme) CHECK(piece.scheme == good);
        if (piece.provenance) {
            CHECK(piece.provenance == Provenance{good, good, Date{std::nullopt, good}, good});
        }
        if (piece.role == Role::title) CHECK(piece.block.text.runs()[1].marks.href == good);
        if (piece.role != Role::block) continue;
        CHECK(piece.block.label == good);
        CHECK(piece.block.sep == good);
        CHECK(piece.block.marker == good);
        CHECK(piece.block.number == good);
        CHECK(piece.block.code_lang == good);
    }
}

TEST_CASE("every block is shown in a language: its own, its section's, its record's, its digest's") {
    Record r;
    r.sections = {
        section(SectionKind::summary, "S", {block(BlockType::quote, "q", 0, "fr"), paragraph("p")}, "de"),
        section(SectionKind::summary, "S", {paragraph("p")})};
    CHECK(drawn(show(r, {"", "it", nullptr})) ==
          "section h2 [de]: S\nblock [fr]: q\nblock [de]: p\nsection h2 [it]: S\nblock [it]: p");
    r.lang = "en";
    CHECK(drawn(show(r, {"", "it", nullptr})) ==
          "section h2 [de]: S\nblock [fr]: q\nblock [de]: p\nsection h2 [en]: S\nblock [en]: p");
}
