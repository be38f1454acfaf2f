// SPDX-License-Identifier: MIT
#include "lib/outline/stories.h"

#include "lib/outline/recognise_record.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using outline::find_stories;
using outline::title_number;

namespace {

outline::Piece line(const char* text, std::uint8_t level = 0) {
    outline::Piece piece;
    piece.block.type = level > 0 ? BlockType::heading : BlockType::paragraph;
    piece.block.level = level;
    piece.block.text = Text(text);
    return piece;
}

}  // namespace

TEST_CASE("a title may have a number in front, which is no year and no part of a word") {
    CHECK(title_number("1. Title")->bytes == 3);
    CHECK(title_number("2、标题")->number == 2);
    CHECK(title_number("[3] Title")->number == 3);
    for (const char* title : {"Title", "", "1", "3D printing", "[x] Title"}) CHECK_FALSE(title_number(title));
}

TEST_CASE("a heading that names a section is no title") {
    CHECK(outline::is_title(line("The tram opens", 2), 2));
    CHECK_FALSE(outline::is_title(line("The tram opens", 3), 2));
    CHECK_FALSE(outline::is_title(line("Summary (EN)", 2), 2));
    CHECK_FALSE(outline::is_title(line("The tram opens"), 2));
}

TEST_CASE("without several headings of a level all is one story") {
    CHECK(find_stories({line("Only words.")}, {}).all.size() == 1);
    const auto one = find_stories({line("Title", 1), line("Summary (EN)", 2), line("Words.")}, {});
    REQUIRE(one.all.size() == 1);
    CHECK(one.all[0].end == 3);
}

TEST_CASE("headings of one level that name no section begin a story each") {
    const auto two = find_stories({line("First", 1), line("Words."), line("Second", 1), line("More.")}, {});
    CHECK(two.titled);
    REQUIRE(two.all.size() == 2);
    CHECK(two.all[0].begin == 0);
    CHECK(two.all[1].begin == 2);
    CHECK(two.all[1].end == 4);
}

TEST_CASE("a higher heading with a text of its own behind the first story is a story too") {
    const auto all = [](const char* behind, std::uint8_t level) {
        return find_stories({line("One", 2), line("Words."), line("Two", 1), line(behind, level),
                             line("Three", 2), line("More.")},
                            {})
            .all;
    };
    const auto three = all("Text.", 0);
    REQUIRE(three.size() == 3);
    CHECK(three[1].begin == 2);
    CHECK(three[1].end == 4);
    const auto below = all("Also", 2);
    REQUIRE(below.size() == 3);
    CHECK(below[1].begin == 3);
}

TEST_CASE("a higher title in two languages begins one story") {
    const auto all = find_stories({line("A", 2), line("One."), line("B", 2), line("Two."),
                                   line("The news of the day", 1), line("今日新闻报道", 1), line("Three.")},
                                  {})
                         .all;
    REQUIRE(all.size() == 3);
    CHECK(all[2].begin == 4);
}

TEST_CASE("a few short lines above the heading of a page are of its story") {
    const auto pages = [](std::vector<outline::Piece> second) {
        std::vector<outline::Piece> all = {line("One", 1), line("Words.")};
        for (outline::Piece& piece : second) piece.member = "two";
        all.insert(all.end(), second.begin(), second.end());
        return find_stories(all, {}).all;
    };
    const auto two = pages({line("CITY"), line("5 May"), line("Two", 1), line("More.")});
    REQUIRE(two.size() == 2);
    CHECK(two[0].end == 2);
    CHECK(two[1].begin == 4);
    CHECK(two[1].lead == 2);
    const std::string text(200, 'x');
    for (const char* other : {text.c_str(), "Source: The Post"}) {
        const auto goes_on = pages({line(other), line("CITY"), line("Two", 1), line("More.")});
        CHECK(goes_on[0].end == 4);
        CHECK(goes_on[1].lead == 0);
    }
    const auto three = pages({line("CITY"), line("Two", 1), line("More."), line("Three", 1)});
    REQUIRE(three.size() == 3);
    CHECK(three[1].lead == 0);
    CHECK(three[2].lead == 0);
}

TEST_CASE("headings beside sections that are called as parts are no stories") {
    const std::vector<outline::Piece> parts = {line("Key points", 2),     line("One."),
                                               line("Why it matters", 2), line("It does."),
                                               line("What's next", 2),    line("More.")};
    CHECK(find_stories(parts, {}).all.size() == 1);
    CHECK(find_stories({line("Introduction", 2), line("One."), line("Overview", 2), line("Two.")}, {})
              .all.size() == 2);
}

TEST_CASE("a heading above all stories is the title of all") {
    outline::RecogniseOptions options;
    options.groups = true;
    const auto digest = find_stories(
        {line("This week", 1), line("1. First", 2), line("Words."), line("2. Second", 2), line("More.")},
        options);
    REQUIRE(digest.title);
    CHECK(*digest.title == 0);
    CHECK(digest.all.size() == 2);
}

TEST_CASE("the name of the first group is none of what stands in front of the first story") {
    outline::RecogniseOptions options;
    options.groups = true;
    const auto digest = find_stories({line("This week", 1), line("Group", 2), line("First", 3),
                                      line("Words."), line("Another", 2), line("Second", 3), line("More.")},
                                     options);
    REQUIRE(digest.all.size() == 2);
    CHECK(digest.all[0].groups == std::vector<std::string>{"Group"});
    CHECK(digest.lead == 1);
}

TEST_CASE("groups may hold groups") {
    outline::RecogniseOptions options;
    options.groups = true;
    const auto digest =
        find_stories({line("Digest", 1), line("Europe", 2), line("Spain", 3), line("1. One", 4),
                      line("Words."), line("Asia", 2), line("Japan", 3), line("2. Two", 4), line("More.")},
                     options);
    REQUIRE(digest.all.size() == 2);
    CHECK(digest.all[0].groups == std::vector<std::string>{"Europe", "Spain"});
    CHECK(digest.all[0].end == 5);
    CHECK(digest.all[1].groups == std::vector<std::string>{"Asia", "Japan"});
    CHECK(digest.lead == 1);
}

TEST_CASE("a higher heading with a text of its own between or behind the records is another record") {
    outline::RecogniseOptions options;
    options.groups = true;
    const auto digest =
        find_stories({line("Digest", 1), line("1. One", 3), line("Words."), line("Imprint", 2),
                      line("Made in Oslo."), line("2. Two", 3), line("More.")},
                     options);
    REQUIRE(digest.all.size() == 3);
    CHECK(digest.all[1].begin == 3);
    CHECK(digest.all[1].end == 5);
    CHECK(digest.all[2].end == 7);
}

TEST_CASE("a title of all without words is no group, and nothing stands in front of it") {
    outline::RecogniseOptions options;
    options.groups = true;
    const auto digest =
        find_stories({line("", 1), line("One", 2), line("Words."), line("Two", 2), line("More.")}, options);
    REQUIRE(digest.title);
    CHECK(digest.lead == 1);
}

TEST_CASE("below the first level two headings are one title in two scripts only") {
    outline::RecogniseOptions options;
    options.groups = true;
    const auto stories = [&options](const char* second) {
        return find_stories({line("Week", 1), line("1. One", 2), line(second, 2), line("Words."),
                             line("2. Two", 2), line("More.")},
                            options)
            .all.size();
    };
    CHECK(stories("Top stories") == 3);
    CHECK(stories("\u7b2c\u4e00\u7bc7") == 2);
}

TEST_CASE("a number takes the blanks in front of the title, and none behind it") {
    CHECK(outline::title_number("1. One\u00a0")->bytes == 3);
    CHECK(outline::title_number("1.  One")->bytes == 4);
    CHECK_FALSE(outline::title_number("1. "));
}

TEST_CASE("a label in two languages is one when both name the same") {
    REQUIRE(outline::section_label(line("Summary / 摘要", 2)));
    CHECK(outline::section_label(line("🔑 要点 | Key Points", 2))->kind == SectionKind::key_points);
    CHECK_FALSE(outline::section_label(line("Summary / Links and more", 2)));
    CHECK_FALSE(outline::section_label(line("Summary / Key Points", 2)));
}
