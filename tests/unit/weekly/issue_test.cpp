// SPDX-License-Identifier: MIT
#include "lib/weekly/issue.h"

#include "lib/weekly/stories.h"
#include "tests/support/catch.h"
#include "tests/unit/weekly/support.h"

using namespace weekly_tests;  // NOLINT(google-build-using-namespace)

namespace {

IssueFacts facts_of(const WeeklyJob& job, std::string_view since, std::string_view until,
                    std::string lang = "en") {
    return {job, std::move(lang), day_of(since).value(), day_of(until).value(), 12, {"Desk", "Wire"}};
}

}  // namespace

TEST_CASE("an issue of a week is called by it") {
    const WeeklyJob job;
    const epub::BookOptions options = book_options(facts_of(job, "2026-04-27", "2026-05-03"));
    CHECK(options.title == "Weekly digest 2026-W18");
    CHECK(options.subtitle == "27 April – 3 May 2026");
    CHECK(options.lang == "en");
    CHECK(options.date == "2026-05-03");
    REQUIRE(options.series.has_value());
    CHECK(options.series->name == "Weekly digest");
    CHECK(options.series->number == "2026.18");
    CHECK(options.front_page);
    CHECK(options.index);
}

TEST_CASE("other days than a week have no number of their own") {
    WeeklyJob job;
    // Seven days, but from Tuesday to Monday.
    CHECK_FALSE(book_options(facts_of(job, "2026-04-28", "2026-05-04")).series.has_value());
    // Six days that end on a Sunday.
    CHECK_FALSE(book_options(facts_of(job, "2026-04-28", "2026-05-03")).series.has_value());
    const epub::BookOptions options = book_options(facts_of(job, "2026-05-01", "2026-05-31"));
    CHECK(options.title == "News digest 2026-05-01/2026-05-31");
    CHECK_FALSE(options.series.has_value());
    job.issue = "5";
    const epub::BookOptions numbered = book_options(facts_of(job, "2026-05-01", "2026-05-31"));
    REQUIRE(numbered.series.has_value());
    CHECK(numbered.series->number == "5");
    job.issue.reset();
    job.series = "Monthly";
    const epub::BookOptions named = book_options(facts_of(job, "2026-05-01", "2026-05-31"));
    REQUIRE(named.series.has_value());
    CHECK(named.series->name == "Monthly");
    CHECK(named.series->number.empty());
}

TEST_CASE("what the job names comes before what is made") {
    WeeklyJob job;
    job.title = "AI Weekly";
    job.subtitle = "Spring";
    job.issue = "42";
    job.publisher = "The Desk";
    const epub::BookOptions options = book_options(facts_of(job, "2026-04-27", "2026-05-03"));
    CHECK(options.title == "AI Weekly");
    CHECK(options.head.title->plain() == "AI Weekly");
    CHECK(options.subtitle == "Spring");
    CHECK(options.publisher == "The Desk");
    CHECK(options.series->name == "AI Weekly");
    CHECK(options.series->number == "42");
    job.series = "Letters";
    CHECK(book_options(facts_of(job, "2026-04-27", "2026-05-03")).series->name == "Letters");
}

TEST_CASE("the cover names week, days, stories and sources in the language of the issue") {
    WeeklyJob job;
    const CoverText english = cover_text(facts_of(job, "2026-04-27", "2026-05-03"), "AI Weekly");
    CHECK(english.title == "AI Weekly");
    CHECK(english.week == "Week 18 · 2026");
    CHECK(english.dates == "27 April – 3 May 2026");
    CHECK(english.stories == "12 stories");
    CHECK(english.issue.empty());
    CHECK(english.sources == std::vector<std::string>{"Desk", "Wire"});
    job.issue = "42";
    const CoverText chinese = cover_text(facts_of(job, "2026-04-27", "2026-05-03", "zh-Hans"), "周刊");
    CHECK(chinese.week == "第18周 · 2026");
    CHECK(chinese.lang == "zh-Hans");
    CHECK(chinese.issue.find("42") != std::string::npos);
}

TEST_CASE("the year of a week is that of ISO 8601") {
    const WeeklyJob job;
    CHECK(cover_text(facts_of(job, "2025-12-29", "2026-01-04"), "A").week == "Week 1 · 2026");
    CHECK(book_options(facts_of(job, "2025-12-29", "2026-01-04")).title == "Weekly digest 2026-W01");
}

TEST_CASE("parts are called by their day or name, the rest by a word") {
    CHECK(group_title({"2026-04-27", {}}, GroupBy::day, "en") == "Monday, 27 April 2026");
    CHECK(group_title({"", {}}, GroupBy::day, "en") == "Undated");
    CHECK(group_title({"robotics", {}}, GroupBy::tag, "en") == "robotics");
    CHECK(group_title({"", {}}, GroupBy::tag, "en") == "Other");
    CHECK(group_title({"", {}}, GroupBy::source, "en") == "Other");
}

TEST_CASE("sources come by the number of their stories, then in the order of the issue") {
    std::vector<Record> records;
    for (const char* source : {"Rare", "Often", "Later", "Often", ""}) {
        records.push_back(record("A", "2026-04-27"));
        if (*source != '\0') records.back().source = Source{source, std::nullopt, {}};
    }
    const std::vector<Group> groups =
        group_stories(single_stories(candidates(std::move(records))), GroupBy::day);
    CHECK(sources_of(groups) == std::vector<std::string>{"Often", "Rare", "Later"});
}
