// SPDX-License-Identifier: MIT
#include "lib/outline/print_date.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "lib/base/dates.h"
#include "lib/outline/printed_date.h"
#include "tests/support/catch.h"

using namespace digestkit;
using outline::find_date_at_end;
using outline::print_date;
using outline::print_day;
using outline::print_days;

namespace {

constexpr const char* locales[] = {"en", "en-US", "it", "fr", "es", "pt", "de", "nl",      "sv",
                                   "pl", "ru",    "uk", "tr", "id", "vi", "ja", "zh-Hans", "zh-Hant",
                                   "ko", "ar",    "he", "fa", "hi", "th", "xx"};

/// What comes back for a value: seconds of zero are not printed, and UTC has one spelling.
std::string respelled(std::string value) {
    const auto drop = [&value](const std::string& what, const std::string& by) {
        if (value.ends_with(what)) value = value.substr(0, value.size() - what.size()) + by;
    };
    if (value.size() <= 10) return value;
    drop("+00:00", "Z");
    drop("-00:00", "Z");
    const std::size_t zone = std::min(value.find_first_of("Z+-", 11), value.size());
    const std::string seconds = value.substr(16, zone - 16);
    if (seconds.find_first_not_of(":0.") == std::string::npos) value.erase(16, seconds.size());
    return value;
}

struct Form {
    const char* lang;
    const char* value;
    const char* printed;
};

constexpr Form forms[] = {
    {"en", "2026-04-27", "27 April 2026"},
    {"en", "2026-04-27T06:00", "27 April 2026, 06:00"},
    {"en", "2026-04-27T06:00:00Z", "27 April 2026, 06:00 UTC"},
    {"en", "2026-04-27T06:00:09.50+09:00", "27 April 2026, 06:00:09.50 +09:00"},
    {"en", "2026-04", "April 2026"},
    {"en-GB", "2026-04-01", "1 April 2026"},
    {"en-US", "2026-04-27T18:05", "April 27, 2026, 6:05 PM"},
    {"en-US", "2026-04-27T00:00:30-05:30", "April 27, 2026, 12:00:30 AM -05:30"},
    {"it", "2026-04-27T06:00", "27 aprile 2026, 06:00"},
    {"fr-CA", "2026-05-01T06:00", "1er mai 2026 à 06:00"},
    {"fr", "2026-04", "avril 2026"},
    {"es", "2026-04-27T06:00", "27 de abril de 2026, 06:00"},
    {"es", "2026-04", "abril de 2026"},
    {"pt-BR", "2026-04-27T06:00", "27 de abril de 2026 às 06:00"},
    {"de", "2026-04-27T06:00Z", "27. April 2026, 06:00 Uhr UTC"},
    {"nl", "2026-04-27T06:00", "27 april 2026 om 06:00"},
    {"sv", "2026-04-27T06:00", "27 april 2026 kl. 06:00"},
    {"pl", "2026-04-27T06:00", "27 kwietnia 2026, 06:00"},
    {"pl", "2026-04", "kwiecień 2026"},
    {"ru", "2026-04-27T06:00", "27 апреля 2026, 06:00"},
    {"ru", "2026-04", "апрель 2026"},
    {"uk", "2026-11-27", "27 листопада 2026"},
    {"uk", "2026-11", "листопад 2026"},
    {"tr", "2026-04-27T06:00", "27 Nisan 2026, 06:00"},
    {"id", "2026-04-27T18:30:05.5Z", "27 April 2026, 18.30.05,5 UTC"},
    {"vi", "2026-04-27T06:00", "27 tháng 4 năm 2026 lúc 06:00"},
    {"vi", "2026-04", "Tháng 4 năm 2026"},
    {"ja", "2026-04-27T06:00", "2026年4月27日 06:00"},
    {"ja", "2026-04", "2026年4月"},
    {"zh", "2026-04-27T06:00", "2026年4月27日 06:00"},
    {"zh-TW", "2026-04-27", "2026年4月27日"},
    {"ko", "2026-04-27T18:00", "2026년 4월 27일 18:00"},
    {"ar", "2026-04-27T06:00", "27 أبريل 2026، 06:00"},
    {"he", "2026-04-27T06:00", "27 באפריל 2026, 06:00"},
    {"he", "2026-04", "אפריל 2026"},
    {"fa", "2026-04-27T06:00", "۲۷ آوریل ۲۰۲۶، ۰۶:۰۰"},
    {"hi", "2026-04-27", "27 अप्रैल 2026"},
    {"th", "2026-04-07T06:00", "2026-04-07 06:00"},
    {"xx", "2026-04-27", "27 April 2026"},
    {"en", "0999-04-27T06:00", "0999-04-27T06:00"},          // the reader begins at the year 1000
    {"en", "2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z"},  // and has no leap seconds
    {"en", "tomorrow", "tomorrow"},
};

constexpr Form days[] = {
    {"en", "2026-04-27", "Monday, 27 April 2026"},
    {"en-US", "2026-04-27T06:00", "Monday, April 27, 2026"},
    {"it", "2026-04-28", "Martedì 28 aprile 2026"},
    {"fr", "2026-04-29", "Mercredi 29 avril 2026"},
    {"es", "2026-04-30", "Jueves, 30 de abril de 2026"},
    {"pt", "2026-05-01", "Sexta-feira, 1 de maio de 2026"},
    {"de", "2026-05-02", "Samstag, 2. Mai 2026"},
    {"nl", "2026-05-03", "Zondag 3 mei 2026"},
    {"sv", "2026-04-27", "Måndag 27 april 2026"},
    {"pl", "2026-04-28", "Wtorek, 28 kwietnia 2026"},
    {"ru", "2026-04-29", "Среда, 29 апреля 2026"},
    {"uk", "2026-05-01", "П’ятниця, 1 травня 2026"},
    {"tr", "2026-04-27", "27 Nisan 2026 Pazartesi"},
    {"id", "2026-04-27", "Senin, 27 April 2026"},
    {"vi", "2026-04-27", "Thứ Hai, 27 tháng 4 năm 2026"},
    {"ja", "2026-04-27T23:59:59+14:00", "2026年4月27日（月）"},
    {"zh", "2024-02-29", "2024年2月29日 星期四"},
    {"ko", "2000-01-01", "2000년 1월 1일 토요일"},
    {"ar", "2026-04-27", "الاثنين، 27 أبريل 2026"},
    {"he", "2026-04-27", "יום שני, 27 באפריל 2026"},
    {"fa", "2026-04-27", "دوشنبه، ۲۷ آوریل ۲۰۲۶"},
    {"en", "2026-04", "2026-04"},
};

struct Range {
    const char* lang;
    const char* first;
    const char* last;
    const char* printed;
};
constexpr Range ranges[] = {
    {"en", "2026-04-27", "2026-05-03", "27 April – 3 May 2026"},
    {"en", "2026-04-20", "2026-04-26", "20–26 April 2026"},
    {"en", "2025-12-29", "2026-01-04", "29 December 2025 – 4 January 2026"},
    {"en", "2026-04-27T06:00Z", "2026-04-27T23:00+09:00", "27 April 2026"},
    {"en-US", "2026-04-27", "2026-05-03", "April 27 – May 3, 2026"},
    {"en-US", "2026-04-20", "2026-04-26", "April 20–26, 2026"},
    {"de", "2026-04-20", "2026-04-26", "20.–26. April 2026"},
    {"de", "2026-04-27", "2026-05-03", "27. April – 3. Mai 2026"},
    {"fr", "2026-05-01", "2026-05-03", "1er–3 mai 2026"},
    {"es", "2026-04-27", "2026-05-03", "27 de abril – 3 de mayo de 2026"},
    {"he", "2026-04-27", "2026-05-03", "27 באפריל – 3 במאי 2026"},
    {"vi", "2026-04-27", "2026-05-03", "27 tháng 4 – 3 tháng 5 năm 2026"},
    {"ja", "2026-04-27", "2026-05-03", "2026年4月27日～5月3日"},
    {"ja", "2025-12-29", "2026-01-04", "2025年12月29日～2026年1月4日"},
    {"zh-Hans", "2026-04-20", "2026-04-26", "2026年4月20日至26日"},
    {"ko", "2026-04-20", "2026-04-26", "2026년 4월 20일~26일"},
    {"ko", "2026-04-27", "2026-05-03", "2026년 4월 27일 ~ 5월 3일"},
    {"fa", "2026-04-27", "2026-05-03", "۲۷ آوریل – ۳ مه ۲۰۲۶"},
    {"th", "2026-04-27", "2026-05-03", "2026-04-27 – 2026-05-03"},
};

}  // namespace

TEST_CASE("a date is printed as newspapers of the language do") {
    for (const Form& form : forms) {
        INFO(form.lang << " " << form.value);
        CHECK(print_date(form.value, form.lang) == form.printed);
    }
}

TEST_CASE("a day is printed with its weekday") {
    for (const Form& form : days) {
        INFO(form.lang << " " << form.value);
        CHECK(print_day(form.value, form.lang) == form.printed);
    }
}

TEST_CASE("a span of days says no word twice") {
    for (const Range& range : ranges) {
        INFO(range.lang << " " << range.first);
        CHECK(print_days(range.first, range.last, range.lang) == range.printed);
    }
}

// Every month, days of one and two digits, hours of both halves of the day with noon and midnight, seconds
// with and without a fraction, and zones: what is printed is read back, whole and nothing more.
TEST_CASE("a printed date is read back in every language") {
    std::vector<std::string> values;
    for (int month = 1; month <= 12; ++month) {
        for (const int day : {1, 2, 3, 9, 10, 12, 13, 22, 28}) {
            const std::string date = fmt::format("2026-{:02}-{:02}", month, day);
            values.push_back(date);
            for (const char* time :
                 {"T00:00", "T06:05:00", "T11:59:30", "T12:00:00.000", "T12:30:00.5", "T18:30:59.125"}) {
                for (const char* zone : {"", "Z", "+00:00", "-00:00", "+09:00", "-05:30", "+14:00"}) {
                    values.push_back(date + time + zone);
                }
            }
        }
    }
    for (const char* year : {"1000", "1999", "2000", "9999"})
        values.push_back(year + std::string("-12-31T23:59Z"));
    for (const char* locale : locales) {
        std::size_t wrong = 0;
        for (const std::string& value : values) {
            REQUIRE(date_kind(value));
            const std::string printed = print_date(value, locale);
            const auto read = find_date_at_end(printed);
            const bool same = read && read->begin == 0 && read->date.value == respelled(value);
            if (same || ++wrong > 3) continue;  // a few say enough
            UNSCOPED_INFO(locale << ": " << value << " printed " << printed << " read "
                                 << (read ? read->date.value.value_or("nothing") : "nothing"));
            CHECK(same);
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("a printed day and the last day of a span are read back where a year stands there") {
    for (const char* locale : locales) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= 28; ++day) {
                const std::string value = fmt::format("2026-{:02}-{:02}", month, day);
                const std::string printed = print_day(value, locale);
                INFO(printed);
                const auto read = find_date_at_end(printed);
                REQUIRE(read);
                CHECK(read->date.value == value);
                const std::string span = print_days("2025-12-31", value, locale);
                INFO(span);
                REQUIRE(find_date_at_end(span));
                CHECK(find_date_at_end(span)->date.value == value);
            }
        }
    }
}
