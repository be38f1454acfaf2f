// SPDX-License-Identifier: MIT
#include "lib/base/weeks.h"

#include <fmt/format.h>

#include "lib/base/dates.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

std::string week_of_date(std::string_view date) {
    const std::optional<Day> day = day_of(date);
    REQUIRE(day);
    return to_string(week_of(*day));
}

}  // namespace

TEST_CASE("days of the calendar that everybody knows") {
    CHECK(day_of("1970-01-01") == Day{0});
    CHECK(day_of("1969-12-31") == Day{-1});
    CHECK(day_of("2000-03-01") == Day{11017});
    CHECK(weekday(*day_of("2026-04-27")) == 1);
    CHECK(weekday(*day_of("2026-05-03")) == 7);
    CHECK(to_string(Day{-719528}) == "0000-01-01");
    CHECK(to_string(Day{2932896}) == "9999-12-31");
}

TEST_CASE("the day of an instant is that of its own offset") {
    CHECK(day_of("2026-05-03T23:30:00-08:00") == day_of("2026-05-03"));
    CHECK(day_of("2026-05-03T00:15+14:00") == day_of("2026-05-03"));
    CHECK(day_of("2026-05-03T06:00") == day_of("2026-05-03"));
}

TEST_CASE("a month alone and what is no date have no day") {
    for (const char* text : {"2026-05", "", "2026", "2026-02-30", "2026-05-03 06:00", "3 May 2026"}) {
        INFO(text);
        CHECK_FALSE(day_of(text));
    }
}

TEST_CASE("weeks at the edges of years are those of ISO 8601") {
    CHECK(week_of_date("2026-04-27") == "2026-W18");
    CHECK(week_of_date("2026-05-03") == "2026-W18");
    CHECK(week_of_date("2026-05-04") == "2026-W19");
    CHECK(week_of_date("2021-01-03") == "2020-W53");
    CHECK(week_of_date("2021-01-04") == "2021-W01");
    CHECK(week_of_date("2027-01-03") == "2026-W53");
    CHECK(week_of_date("2018-12-31") == "2019-W01");
    CHECK(week_of_date("2008-12-29") == "2009-W01");
    CHECK(week_of_date("2010-01-03") == "2009-W53");
}

TEST_CASE("a week goes from its Monday to its Sunday") {
    const std::optional<Week> week = parse_week("2026-W18");
    REQUIRE(week);
    CHECK(to_string(week->monday()) == "2026-04-27");
    CHECK(to_string(week->sunday()) == "2026-05-03");
    CHECK(to_string(*week) == "2026-W18");
    CHECK(to_string(parse_week("2026-W53")->sunday()) == "2027-01-03");
    CHECK(to_string(parse_week("0000-W01")->monday()) == "0000-01-03");
    CHECK(to_string(parse_week("9999-W52")->sunday()) == "10000-01-02");
}

TEST_CASE("what is no week, or one that the year does not have, is refused") {
    for (const char* text : {"2026-W54", "2026-W00", "2025-W53", "2026-18", "2026-W1", "2026-w18", "2026W18",
                             "", "2026-W018", "+026-W18", "2026-W+8", "0000-W53", "9999-W53"}) {
        INFO(text);
        CHECK_FALSE(parse_week(text));
    }
    CHECK(parse_week("2020-W53"));
}

// Counted day by day, without any arithmetic on the calendar: 400 years are a whole number of weeks, after
// which the calendar repeats.
TEST_CASE("every day of 400 years lies in the week that counting gives") {
    int year = 2000, month = 1, day = 1;
    int weekday_now = 6;  // 2000-01-01 was a Saturday
    Week week{1999, 52};
    for (Day now = *day_of("2000-01-01"); year < 2400; ++now.number) {
        if (weekday_now == 1) {
            ++week.number;
            // A week belongs to the year that has at least four of its days.
            if (month == 12 && day >= 29) week = {year + 1, 1};
            if (month == 1 && day <= 4) week = {year, 1};
        }
        if (weekday(now) != weekday_now || week_of(now) != week ||
            to_string(now) != fmt::format("{:04}-{:02}-{:02}", year, month, day) ||
            parse_week(to_string(week)) != week || week.monday().number != now.number - weekday_now + 1) {
            FAIL("wrong at " << year << "-" << month << "-" << day << ": " << to_string(week_of(now)));
        }
        weekday_now = weekday_now % 7 + 1;
        if (++day > days_in_month(year, month)) {
            day = 1;
            if (++month > 12) {
                month = 1;
                ++year;
            }
        }
    }
    CHECK(weekday_now == 6);
}
