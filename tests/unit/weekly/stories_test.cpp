// SPDX-License-Identifier: MIT
#include "lib/weekly/stories.h"

#include "lib/base/story_url.h"
#include "tests/support/catch.h"
#include "tests/unit/weekly/support.h"

using namespace weekly_tests;  // NOLINT(google-build-using-namespace)

namespace {

std::string joined(std::vector<Record> records) {
    return numbers(join_stories(candidates(std::move(records)), {}));
}

}  // namespace

TEST_CASE("URLs under which a browser finds the same article are equal") {
    const std::string plain = "https://example.org/news/a";
    for (const char* url :
         {"https://example.org/news/a", "http://example.org/news/a/", "HTTPS://WWW.Example.ORG:443/news/a",
          "http://example.org:80/news/a#part", "https://example.org/news/a?utm_source=x&UTM_medium=y",
          "https://example.org/news/a?fbclid=1&gclid=2", "https://example.org/n%65ws/a",
          "https://example.org/news/a?"}) {
        INFO(url);
        CHECK(story_url(url) == plain);
    }
}

TEST_CASE("URLs of different articles stay different") {
    CHECK(story_url("https://example.org/news/A") == "https://example.org/news/A");
    CHECK(story_url("https://example.org/?id=1&utm_source=x") == "https://example.org?id=1");
    CHECK(story_url("https://example.org/a?id=2&page=1") == "https://example.org/a?id=2&page=1");
    CHECK(story_url("https://example.org:8080/a") == "https://example.org:8080/a");
    CHECK(story_url("https://example.org/#/story/7") == "https://example.org#/story/7");
    CHECK(story_url("https://example.org/a%2fb") == "https://example.org/a%2Fb");
    CHECK(story_url("https://example.org/a%zz") == "https://example.org/a%zz");
    CHECK(story_url("https://example.org/wiki/微软?a|b#/ü") ==
          "https://example.org/wiki/%E5%BE%AE%E8%BD%AF?a%7Cb#/%C3%BC");
    CHECK(story_url("https://example.org/wiki/%e5%be%ae%e8%bd%af") ==
          "https://example.org/wiki/%E5%BE%AE%E8%BD%AF");
    CHECK(story_url("urn:isbn:1") == "urn:isbn:1");
    CHECK(story_url("https://wwwx.example.org/a") == "https://wwwx.example.org/a");
}

TEST_CASE("an address of mail names no article") {
    CHECK_FALSE(story_url("MAILTO:news@example.org?subject=a"));
    const std::string url = "mailto:news@example.org";
    CHECK(joined({record("A", "2026-04-27", url), record("B", "2026-04-27", url)}) == "0|1");
}

TEST_CASE("a front page names no article") {
    for (const char* url :
         {"https://example.org", "https://example.org/", "https://www.example.org/?utm_source=x",
          "https://example.org/#top", "no url", ""}) {
        INFO(url);
        CHECK_FALSE(story_url(url));
    }
    CHECK(host_of("https://www.Example.org/a") == "example.org");
    CHECK(host_of("urn:isbn:1").empty());
}

TEST_CASE("records with one source URL are one story, whatever their titles and days") {
    CHECK(joined({record("A", "2026-04-27", "https://example.org/a"), record("B", "2026-04-28"),
                  record("C", "2026-04-29", "http://www.example.org/a/")}) == "0+2|1");
}

TEST_CASE("records with one title are one story unless days or URLs contradict") {
    CHECK(joined({record("The  “news”", "2026-04-27"), record("the \"News\"", "2026-04-27")}) == "0+1");
    CHECK(joined({record("A", "2026-04-27"), record("A", "2026-04-28")}) == "0|1");
    CHECK(joined({record("A", "2026-04-27", "https://example.org/a"),
                  record("A", "2026-04-27", "https://example.org/b")}) == "0|1");
    CHECK(joined({record("A", "2026-04-27", "https://example.org/a"), record("A", "2026-04-27")}) == "0+1");
    CHECK(joined({record("", "2026-04-27"), record("", "2026-04-27")}) == "0|1");
}

TEST_CASE("a record without a day joins the one with it, and takes its day") {
    const std::vector<Story> stories = join_stories(
        candidates({record("A", "", "https://example.org/a"), record("A", "2026-04-27T06:00")}), {});
    REQUIRE(numbers(stories) == "1+0");
    CHECK(stories[0][1].day == day_of("2026-04-27"));
    CHECK_FALSE(stories[0][1].record.published);
}

TEST_CASE("a record that fits two stories which contradict each other stays alone") {
    CHECK(joined({record("Briefing", "2026-04-27"), record("Briefing", "2026-04-28"), record("Briefing")}) ==
          "0|1|2");
    CHECK(joined({record("Briefing"), record("Briefing", "2026-04-27"), record("Briefing", "2026-04-28")}) ==
          "0|1|2");
}

TEST_CASE("a URL and a title join across each other") {
    CHECK(joined({record("A", "2026-04-27"), record("B", "2026-04-27", "https://example.org/a"),
                  record("A", "2026-04-27", "https://example.org/a")}) == "0+2+1");
}

TEST_CASE("what is joined is told with what both share") {
    std::string told;
    join_stories(candidates({record("A", "2026-04-27", "https://example.org/a"),
                             record("B", "2026-04-27", "https://example.org/a"), record("A")}),
                 [&told](const Candidate& candidate, const Candidate& leader, std::string_view same) {
                     told += std::to_string(candidate.number) + ">" + std::to_string(leader.number) + " " +
                             std::string(same) + ";";
                 });
    CHECK(told == "1>0 source URL;2>0 title;");
}

TEST_CASE("an equal record is dropped once for each time it comes again") {
    std::vector<Record> records = {record("A", "2026-04-27"), record("B"), record("A", "2026-04-27"),
                                   record("A", "2026-04-28"), record("A", "2026-04-27")};
    records[2].layout = Layout();
    std::vector<Candidate> all = candidates(std::move(records));
    std::string told;
    drop_repeated(all, [&told](const Candidate& repeated, const Candidate& first) {
        told += std::to_string(repeated.number) + "=" + std::to_string(first.number) + " ";
    });
    CHECK(told == "2=0 4=0 ");
    CHECK(numbers(single_stories(std::move(all))) == "0|1|3");
}

TEST_CASE("the first of two equal records takes over the day that the path of the other names") {
    std::vector<Candidate> all = candidates({record("A"), record("A")});
    all[1].day = day_of("2026-04-28");
    drop_repeated(all, [](const Candidate&, const Candidate&) {});
    REQUIRE(all.size() == 1);
    CHECK(all[0].day == day_of("2026-04-28"));
}

TEST_CASE("records without a day that have one title are not compared each with each") {
    constexpr std::size_t many = 100'000;
    std::vector<Record> records(many, record("Daily briefing"));
    for (std::size_t i = 0; i < many; ++i)
        records[i].sections = {summary("en", "Words of day " + std::to_string(i))};
    std::vector<Candidate> all = candidates(std::move(records));
    drop_repeated(all, [](const Candidate&, const Candidate&) {});
    CHECK(all.size() == many);
}
