// SPDX-License-Identifier: MIT
#include "lib/base/weeks.h"
#include "tests/support/checked_records.h"

using namespace checks_tests;

namespace {

CheckOptions on_the_day(const char* day) {
    CheckOptions options;
    options.today = day_of(day);
    return options;
}

}  // namespace

TEST_CASE("a date in the future is said at its value, and tomorrow is none yet") {
    const CheckOptions today = on_the_day("2026-05-01");
    CHECK(said(with(R"("published":"2026-05-03")"), today) == Lines{"REC-031 \"2026-05-03\""});
    CHECK(said(with(R"("published":"2026-05-03T00:00:00Z")"), today) ==
          Lines{"REC-031 \"2026-05-03T00:00:00Z\""});
    CHECK(said(with(R"("updated":"2026-06")"), today) == Lines{"REC-031 \"2026-06\""});
    for (const char* good : {"2026-05-02", "2026-05-02T23:59:59+14:00", "2026-05", "2026-04-30"})
        CHECK(said(with(R"("published":")" + std::string(good) + "\""), today).empty());
    CHECK(said(with(R"("published":"9999-12-31")")).empty());  // who does not say the day does not ask
}

TEST_CASE("the time at which a section was made is a date too") {
    const std::string made = section(R"("kind":"other","provenance":{"model":"m","generated":"2027-01-01"})",
                                     paragraph("A text."));
    CHECK(said(record(made), on_the_day("2026-05-01")) == Lines{"REC-031 \"2027-01-01\""});
}

TEST_CASE("a time without a zone is an info") {
    CHECK(said(with(R"("published":"2026-04-27T06:00")")) == Lines{"REC-032 \"2026-04-27T06:00\""});
    CHECK(said(with(R"("published":"2026-04-27T06:00Z")")).empty());
    CHECK(said(with(R"("published":"2026-04-27")")).empty());
}

TEST_CASE("a date that was kept as printed is said") {
    CHECK(said(with(R"("published":{"raw":"last Monday"})")) == Lines{R"(REC-033 {"raw":"last Monday"})"});
    CHECK(said(with(R"("published":{"value":"2026-04-27","raw":"27.4.2026"})")).empty());
}

TEST_CASE("an update before the publication is said when it is sure") {
    const auto dates = [](const std::string& published, const std::string& updated) {
        return rules_of(with(R"("published":")" + published + R"(","updated":")" + updated + "\""));
    };
    CHECK(dates("2026-04-27", "2026-04-26") == Lines{"REC-034"});
    CHECK(dates("2026-04-27T06:00:00Z", "2026-04-27T06:59:59+01:00") == Lines{"REC-034"});
    CHECK(dates("2026-04-27", "2026-03") == Lines{"REC-034"});
    CHECK(dates("2026-04-27", "2026-04").empty());
    CHECK(dates("2026-04-27T12:00:00Z", "2026-04-27").empty());
    CHECK(dates("2026-04-27T23:00:00-10:00", "2026-04-28T08:00:00Z") == Lines{"REC-034"});
    CHECK(dates("2026-04-27", "2026-04-27").empty());
}
