// SPDX-License-Identifier: MIT
#include "lib/weekly/languages.h"

#include "lib/weekly/stories.h"
#include "tests/support/catch.h"
#include "tests/unit/weekly/support.h"

using namespace weekly_tests;  // NOLINT(google-build-using-namespace)

namespace {

Record in_languages(std::string title, std::vector<std::string> languages) {
    Record made = record(std::move(title), "2026-04-27");
    for (std::string& lang : languages) made.sections.push_back(summary(std::move(lang)));
    return made;
}

std::string languages_of(const Record& record) {
    std::string text;
    for (const Section& section : record.sections) text += section.lang + " ";
    return text;
}

}  // namespace

TEST_CASE("a language takes its children and not its parents") {
    CHECK(takes_language("zh", "zh"));
    CHECK(takes_language("zh", "zh-Hans-CN"));
    CHECK_FALSE(takes_language("zh-Hans", "zh"));
    CHECK_FALSE(takes_language("zh-Hans", "zh-Hant"));
    CHECK_FALSE(takes_language("z", "zh"));
    CHECK_FALSE(takes_language("en", ""));
}

TEST_CASE("sections are kept in the order of the languages") {
    std::vector<Story> stories = single_stories(
        candidates({in_languages("A", {"en", "ja", "zh-Hans", "en-GB", ""}), in_languages("B", {"ja"})}));
    const LanguageLoss loss = keep_languages(stories, {"zh", "en"});
    CHECK(loss.sections == 3);
    CHECK(loss.records == 1);
    REQUIRE(stories.size() == 1);
    CHECK(languages_of(stories[0][0].record) == "zh-Hans en en-GB ");
}

TEST_CASE("a section has the language of its record, or of its blocks") {
    Record whole = in_languages("A", {""});
    whole.lang = "en";
    Record blocks = in_languages("B", {""});
    blocks.sections[0].blocks[0].lang = "en";
    std::vector<Story> stories = single_stories(candidates({whole, blocks}));
    CHECK(keep_languages(stories, {"en"}).records == 0);
    CHECK(stories.size() == 2);
}

TEST_CASE("page furniture is nothing to read") {
    Record furniture = in_languages("A", {"en"});
    furniture.sections[0].blocks[0].type = BlockType::boilerplate;
    std::vector<Story> stories = single_stories(candidates({furniture}));
    const LanguageLoss loss = keep_languages(stories, {"en"});
    CHECK(loss.sections == 0);
    CHECK(loss.records == 1);
}

TEST_CASE("the title in a wanted language changes places, and languages stay right") {
    Record translated = in_languages("English title", {"", "zh-Hans"});
    translated.lang = "en";
    translated.alt_titles = {{Text("日本語の題"), "ja"}, {Text("中文标题"), "zh-Hans"}};
    std::vector<Story> stories = single_stories(candidates({translated}));
    keep_languages(stories, {"zh", "en"});
    const Record& record = stories.at(0).at(0).record;
    CHECK(title_of(record) == "中文标题");
    CHECK(record.lang == "zh-Hans");
    CHECK(record.alt_titles ==
          std::vector<AltTitle>{{Text("日本語の題"), "ja"}, {Text("English title"), "en"}});
    CHECK(languages_of(record) == "zh-Hans en ");
}

TEST_CASE("a title that is in the first wanted language stays") {
    Record translated = in_languages("English title", {"en", "zh"});
    translated.lang = "en";
    translated.alt_titles = {{Text("中文标题"), "zh"}};
    const Record before = translated;
    std::vector<Story> stories = single_stories(candidates({translated}));
    const LanguageLoss loss = keep_languages(stories, {"en", "zh"});
    CHECK(loss.sections == 0);
    CHECK(stories.at(0).at(0).record == before);
}

TEST_CASE("a title in nobody says which language is in the one that its record leads with") {
    Record unsaid = in_languages("English title", {"en", "zh", ""});
    unsaid.alt_titles = {{Text("中文标题"), "zh"}, {Text("?"), ""}};
    unsaid.sections[2].blocks[0].lang = "en";
    std::vector<Story> stories = single_stories(candidates({unsaid}));
    keep_languages(stories, {"en", "zh"});
    CHECK(title_of(stories.at(0).at(0).record) == "English title");
    CHECK(stories[0][0].record.lang.empty());

    stories = single_stories(candidates({unsaid}));
    keep_languages(stories, {"zh", "en"});
    const Record& record = stories.at(0).at(0).record;
    CHECK(title_of(record) == "中文标题");
    CHECK(record.alt_titles == std::vector<AltTitle>{{Text("English title"), "en"}, {Text("?"), "und"}});
    CHECK(languages_of(record) == "zh en und ");
}

TEST_CASE("a patch of a text whose sections change is taken away") {
    Record text = in_languages("A", {"en", "ja"});
    text.layout = Layout();
    text.layout->patch = Patch{"0123456789abcdef", {}};
    std::vector<Story> stories = single_stories(candidates({text, text}));
    keep_languages(stories, {"en"});
    CHECK_FALSE(stories.at(0).at(0).record.layout->patch);
}

TEST_CASE("the main language is the one that most records lead with") {
    CHECK(most_frequent_language(
              single_stories(candidates({in_languages("A", {"ja", "en"}), in_languages("B", {"en", "ja"}),
                                         in_languages("C", {"en"})}))) == "en");
    CHECK(most_frequent_language(single_stories(
              candidates({in_languages("A", {"", "ja"}), in_languages("B", {"en"})}))) == "ja");
    CHECK(most_frequent_language(single_stories(candidates({record("A")}))).empty());
}
