// SPDX-License-Identifier: MIT
#include "lib/outline/printed_date.h"

#include <string>

#include "tests/support/catch.h"

using namespace digestkit;
using outline::DateProblem;
using outline::find_date_at_end;

namespace {

struct Form {
    const char* locale;
    const char* printed;
    const char* value;
};

// Medium date and short time of each locale as CLDR has them, three of each, morning and evening.
constexpr Form forms[] = {
    {"en-US", "Apr 27, 2026, 6:00 AM", "2026-04-27T06:00"},
    {"en-US", "Dec 1, 2025, 12:30\u202FPM", "2025-12-01T12:30"},
    {"en-US", "May 9, 2026, 12:00\u00A0AM", "2026-05-09T00:00"},
    {"en-US", "September 3, 2026 at 11:59 PM", "2026-09-03T23:59"},
    {"en-GB", "27 Apr 2026, 06:00", "2026-04-27T06:00"},
    {"en-GB", "1 Sept 2025, 18:45", "2025-09-01T18:45"},
    {"en-GB", "12 December 2025 at 00:05", "2025-12-12T00:05"},
    {"it", "27 apr 2026, 06:00", "2026-04-27T06:00"},
    {"it", "3 mag 2026, 18:30", "2026-05-03T18:30"},
    {"it", "1 gen 2025, 00:00", "2025-01-01T00:00"},
    {"fr", "27 avr. 2026, 06:00", "2026-04-27T06:00"},
    {"fr", "1 févr. 2026, 21:15", "2026-02-01T21:15"},
    {"fr", "14 août 2026 à 09:00", "2026-08-14T09:00"},
    {"es", "27 abr 2026, 6:00", "2026-04-27T06:00"},
    {"es", "5 ene 2026, 18:05", "2026-01-05T18:05"},
    {"es", "30 sept 2025, 9:00 p. m.", "2025-09-30T21:00"},
    {"pt-BR", "27 de abr. de 2026, 06:00", "2026-04-27T06:00"},
    {"pt-BR", "3 de mai. de 2026, 18:30", "2026-05-03T18:30"},
    {"pt-BR", "12 de dezembro de 2025 às 23:59", "2025-12-12T23:59"},
    {"ru", "27 апр. 2026 г., 06:00", "2026-04-27T06:00"},
    {"ru", "3 мая 2026 г., 18:30", "2026-05-03T18:30"},
    {"ru", "12 нояб. 2025 г., 00:01", "2025-11-12T00:01"},
    {"id", "27 Apr 2026, 06.00", "2026-04-27T06:00"},
    {"id", "3 Mei 2026, 18.30", "2026-05-03T18:30"},
    {"id", "17 Agu 2025 09.15", "2025-08-17T09:15"},
    {"tr", "27 Nis 2026 06:00", "2026-04-27T06:00"},
    {"tr", "3 Ağu 2026 18:30", "2026-08-03T18:30"},
    {"tr", "29 Eki 2025 23:00", "2025-10-29T23:00"},
    {"vi", "06:00 27 thg 4, 2026", "2026-04-27T06:00"},
    {"vi", "18:30 3 thg 12, 2025", "2025-12-03T18:30"},
    {"vi", "27 tháng 4, 2026 lúc 06:00", "2026-04-27T06:00"},
    {"de", "27.04.2026, 06:00", "2026-04-27T06:00"},
    {"de", "03.05.2026, 18:30", "2026-05-03T18:30"},
    {"de", "1. März 2026 um 09:00", "2026-03-01T09:00"},
    {"ja", "2026/04/27 6:00", "2026-04-27T06:00"},
    {"ja", "2025/12/01 18:30", "2025-12-01T18:30"},
    {"ja", "2026年4月27日 午後6:05", "2026-04-27T18:05"},
    {"ja", "2026年4月27日 午前0:05", "2026-04-27T00:05"},
    {"zh-CN", "2026年4月27日 06:00", "2026-04-27T06:00"},
    {"zh-CN", "2025年12月1日 18:30", "2025-12-01T18:30"},
    {"zh-CN", "2026年4月27日06:00", "2026-04-27T06:00"},
    {"zh-TW", "2026年4月27日 清晨6:00", "2026-04-27T06:00"},
    {"zh-TW", "2026年4月27日 下午6:00", "2026-04-27T18:00"},
    {"zh-TW", "2026年4月27日 凌晨12:30", "2026-04-27T00:30"},
    {"zh-TW", "2026年4月27日 中午12:00", "2026-04-27T12:00"},
    {"ko", "2026. 4. 27. AM 6:00", "2026-04-27T06:00"},
    {"ko", "2026. 4. 27. 오후 6:00", "2026-04-27T18:00"},
    {"ko", "2025. 12. 1. 오전 12:10", "2025-12-01T00:10"},
    {"ar", "27\u200F/04\u200F/2026، 6:00 ص", "2026-04-27T06:00"},
    {"ar", "05\u200F/04\u200F/2026، 6:00 م", "2026-04-05T18:00"},
    {"ar", "٢٧ أبريل ٢٠٢٦، ٦:٠٠ م", "2026-04-27T18:00"},
    {"he", "27 באפר׳ 2026, 6:00", "2026-04-27T06:00"},
    {"he", "3 במאי 2026, 18:30", "2026-05-03T18:30"},
    {"he", "1 בינו׳ 2025, 0:00", "2025-01-01T00:00"},
    {"none", "2026-04-27", "2026-04-27"},
    {"none", "2026-04-27 06:00", "2026-04-27T06:00"},
    {"none", "2026-04-27T06:00:30.5+09:00", "2026-04-27T06:00:30.5+09:00"},
    {"none", "Mon, 27 Apr 2026 06:00:00 GMT", "2026-04-27T06:00:00Z"},
    {"none", "Apr 27, 2026, 6:00 AM UTC", "2026-04-27T06:00Z"},
    {"none", "27 Apr 2026, 06:00 (UTC+5:30)", "2026-04-27T06:00+05:30"},
    {"none", "27/04/2026, 06:00", "2026-04-27T06:00"},
    {"none", "04/27/2026, 6:00 PM", "2026-04-27T18:00"},
};

}  // namespace

TEST_CASE("every form of date is found at the end of a line without a boundary before it") {
    for (const Form& form : forms) {
        for (const char* before : {"OpenAI News", "机器之心", "Хабр"}) {
            const std::string line = std::string(before) + form.printed;
            INFO(form.locale << ": " << line);
            const auto date = find_date_at_end(line);
            REQUIRE(date);
            CHECK(line.substr(date->begin) == form.printed);
            CHECK(date->date.value == std::string(form.value));
            CHECK(date->date.raw.value_or(form.value) == form.printed);
            CHECK(date->problem == DateProblem::none);
        }
    }
}

TEST_CASE("a month glued to a word that begins like it is found") {
    const auto begin_of = [](const std::string& line) {
        return line.substr(0, find_date_at_end(line)->begin);
    };
    CHECK(begin_of("MarchMar 3, 2026") == "March");
    CHECK(begin_of("MayMay 1, 2026") == "May");
    CHECK(begin_of("The AugustAugust 1, 2026") == "The August");
}

TEST_CASE("a digit before the day: the longest reading wins and the shorter is told") {
    const auto date = find_date_at_end("Web327 Apr 2026");
    REQUIRE(date);
    CHECK(date->begin == 4);
    CHECK(date->shorter == 5U);
    // Nothing is invented where the longest does not exist.
    CHECK(find_date_at_end("Web31 Apr 2026")->problem == DateProblem::impossible);
}

TEST_CASE("a day that does not exist stays as it was printed") {
    for (const char* line :
         {"Feb 30, 2026", "31 Apr 2026, 06:00", "2026/13/01 6:00", "Apr 27, 2026, 25:00", "29.02.2025"}) {
        INFO(line);
        const auto date = find_date_at_end(line);
        REQUIRE(date);
        CHECK(date->problem == DateProblem::impossible);
        CHECK(!date->date.value);
        CHECK(date->date.raw == std::string(line));
    }
    CHECK(find_date_at_end("29.02.2024")->date.value == "2024-02-29");
}

TEST_CASE("day and month are told apart only by a number above 12") {
    CHECK(find_date_at_end("05/04/2026")->problem == DateProblem::ambiguous);
    CHECK(!find_date_at_end("05/04/2026")->date.value);
    CHECK(find_date_at_end("05/05/2026")->date.value == "2026-05-05");
    CHECK(find_date_at_end("05.04.2026")->date.value == "2026-04-05");
}

TEST_CASE("zone words are never resolved") {
    for (const char* zone : {"CST", "IST", "EST", "BST", "PST"}) {
        const auto date = find_date_at_end("Apr 27, 2026, 6:00 AM " + std::string(zone));
        REQUIRE(date);
        CHECK(date->unknown_zone);
        CHECK(date->date.value == "2026-04-27T06:00");
    }
}

TEST_CASE("what is no date is not taken for one") {
    for (const char* line : {"A title with number 12345", "Version 2026.1", "May 2026", "Apr 27", "", "2026",
                             "10.5.3.2", "Summary of 2026-04", "See page 27, 2026"}) {
        INFO(line);
        CHECK(!find_date_at_end(line));
    }
}
