// SPDX-License-Identifier: MIT
#include "lib/weekly/pick.h"

#include "tests/support/catch.h"
#include "tests/unit/weekly/support.h"

using namespace weekly_tests;  // NOLINT(google-build-using-namespace)

namespace {

std::string path_day(std::string_view path) {
    const std::optional<Day> day = day_in_path(path);
    return day ? to_string(*day) : "none";
}

std::string day_text(const Record& record, std::string_view path = {}) {
    const Dated dated = day_of_record(record, path);
    return (dated.day ? to_string(*dated.day) : "none") + (dated.from_path ? " (path)" : "");
}

}  // namespace

TEST_CASE("the last date of a path counts") {
    CHECK(path_day("2026-04-27.txt") == "2026-04-27");
    CHECK(path_day("2026/04/27/a.txt") == "2026-04-27");
    CHECK(path_day("archive/20260427-story.json") == "2026-04-27");
    CHECK(path_day("2026-04-27/fetched_2026-04-29.txt") == "2026-04-29");
    CHECK(path_day("news.zip/2026/04/27/001.txt") == "2026-04-27");
    CHECK(path_day("20260427T0600.txt") == "2026-04-27");
    CHECK(path_day("digest2026-04-27b.txt") == "2026-04-27");
}

TEST_CASE("numbers that are no dates are none") {
    for (const char* path :
         {"", "a.txt", "2026-04.txt", "2026/04/a.txt", "2026-02-30.txt", "12026-04-27.txt", "2026-04-271.txt",
          "a846d20260427f4f.txt", "20260427beef.txt", "120260427.txt", "202604271.txt", "2026-04/27.txt",
          "2026.04.27.txt", "20261327.txt", "000_1db0cc39164bb9cd.txt"}) {
        INFO(path);
        CHECK(path_day(path) == "none");
    }
}

TEST_CASE("publication comes before the update, and both before the path") {
    Record both = record("A", "2026-04-27T23:00:00-08:00");
    both.updated = Date{"2026-04-29", std::nullopt};
    CHECK(day_text(both, "2026-05-01/a.txt") == "2026-04-27");
    both.published.reset();
    CHECK(day_text(both, "2026-05-01/a.txt") == "2026-04-29");
    both.updated.reset();
    CHECK(day_text(both, "2026-05-01/a.txt") == "2026-05-01 (path)");
    CHECK(day_text(both) == "none");
}

TEST_CASE("a month alone is no day, unless a path names one that lies in it") {
    Record month = record("A", "2026-04");
    month.updated = Date{"2026-05-02", std::nullopt};
    CHECK(day_text(month) == "none");
    CHECK(day_text(month, "2026-04-30.txt") == "2026-04-30 (path)");
    CHECK(day_text(month, "2026-05-01.txt") == "none");
}

TEST_CASE("a date that could not be read is no date") {
    Record printed = record("A");
    printed.published = Date{std::nullopt, "05/04/2026"};
    CHECK(day_text(printed) == "none");
    CHECK(day_text(printed, "2026-05-04.txt") == "2026-05-04 (path)");
}
