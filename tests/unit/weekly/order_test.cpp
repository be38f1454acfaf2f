// SPDX-License-Identifier: MIT
#include "lib/weekly/order.h"

#include "lib/weekly/stories.h"
#include "tests/support/catch.h"
#include "tests/unit/weekly/support.h"

using namespace weekly_tests;  // NOLINT(google-build-using-namespace)

namespace {

std::string grouped(std::vector<Record> records, GroupBy by) {
    std::string text;
    for (const Group& group : group_stories(single_stories(candidates(std::move(records))), by)) {
        text += "[" + group.key + "] " + titles(group.stories) + " ";
    }
    return text;
}

Record tagged(std::string title, std::vector<Tag> tags) {
    Record made = record(std::move(title), "2026-04-27");
    made.tags = std::move(tags);
    return made;
}

Record from(std::string title, std::optional<std::string> name, std::optional<std::string> url = {}) {
    Record made = record(std::move(title), "2026-04-27");
    made.source = Source{std::move(name), std::move(url), {}};
    return made;
}

}  // namespace

TEST_CASE("stories come by day, time, title and order of reading") {
    CHECK(grouped({record("late", "2026-04-27T22:00"), record("B", "2026-04-27"), record("none"),
                   record("next", "2026-04-28"), record("A", "2026-04-27"),
                   record("early", "2026-04-27T06:00Z"), record("A", "2026-04-27")},
                  GroupBy::day) == "[2026-04-27] A|A|B|early|late [2026-04-28] next [] none ");
}

TEST_CASE("sources come by the number of their stories, then by name, and the rest last") {
    CHECK(grouped({from("1", "Zeta"), from("2", std::nullopt), from("3", "Alpha"), from("4", "zeta "),
                   from("5", std::nullopt, "https://www.beta.example/x"), record("6", "2026-04-27")},
                  GroupBy::source) == "[Zeta] 1|4 [Alpha] 3 [beta.example] 5 [] 2|6 ");
}

TEST_CASE("the first tag is the main one") {
    CHECK(grouped({tagged("1", {{"models", std::nullopt}, {"law", std::nullopt}}), tagged("2", {}),
                   tagged("3", {{"law", std::nullopt}}), tagged("4", {{"Law", "iptc"}})},
                  GroupBy::tag) == "[law] 3|4 [models] 1 [] 2 ");
}

TEST_CASE("a story whose leader names no source takes that of the next record") {
    std::vector<Candidate> all = candidates({record("A", "2026-04-27"), from("A", "Alpha")});
    const std::vector<Group> groups = group_stories(join_stories(std::move(all), {}), GroupBy::source);
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].key == "Alpha");
}
