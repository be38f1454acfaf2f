// SPDX-License-Identifier: MIT
#include "lib/base/dates.h"
#include "lib/base/error.h"
#include "lib/base/hash.h"
#include "lib/base/limits.h"
#include "lib/base/url.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("the kind of a date is seen from its form") {
    CHECK(date_kind("2026-04") == DateKind::month);
    CHECK(date_kind("2026-04-27") == DateKind::date);
    CHECK(date_kind("2026-04-27T06:00") == DateKind::local);
    CHECK(date_kind("2026-04-27T06:00:09.25") == DateKind::local);
    CHECK(date_kind("2026-04-27T06:00Z") == DateKind::instant);
    CHECK(date_kind("2026-04-27T23:59:60+05:30") == DateKind::instant);
    CHECK(date_kind("2024-02-29") == DateKind::date);
    CHECK(date_kind("2000-02-29") == DateKind::date);
}

TEST_CASE("what is no date or no day of the calendar has no kind") {
    for (const char* value :
         {"", "2026", "2026-13", "2026-00", "2026-4-27", "2026-02-30", "2023-02-29", "1900-02-29",
          "2026-04-27T", "2026-04-27 06:00", "2026-04-27T24:00", "2026-04-27T06:60", "2026-04-27T06:00:61",
          "2026-04-27T06:00:00.", "2026-04-27T06:00z", "2026-04-27T06:00+24:00", "2026-04-27Z",
          "2026-04-27T06:00Zx", "-026-04"}) {
        INFO(value);
        CHECK_FALSE(date_kind(value));
    }
}

TEST_CASE("a URL has a scheme, something behind it, and no blanks") {
    for (const char* url :
         {"https://openai.com/index/", "mailto:a@b", "urn:x", "HTTP://x", "a+b.c-d:é", "x:要"}) {
        INFO(url);
        CHECK(is_url(url));
    }
    for (const char* url : {"", "https", "https:", "://x", "1a:b", "a b:c", "a:b c", "a:b\tc", "a:\x7f",
                            "a:\xC2\xA0", "a:\xC2\x85", "a:\xEF\xBF\xBE"}) {
        INFO(url);
        CHECK_FALSE(is_url(url));
    }
}

TEST_CASE("limits are set by name") {
    Limits limits;
    set_limit(limits, "depth=12");
    set_limit(limits, "record-bytes=3M");
    CHECK(limits.depth == 12);
    CHECK(limits.record_bytes == 3U << 20);
    for (const char* wrong : {"depth", "depth=", "depth=0", "depth=-1", "depth=1x", "deep=1", "",
                              "record-bytes=99999999999999999999", "record-bytes=18446744073709551615G"}) {
        INFO(wrong);
        CHECK_THROWS_AS(set_limit(limits, wrong), Error);
    }
}

TEST_CASE("the SHA-256 is that of FIPS 180-4") {
    CHECK(sha256_hex("abc", 16) == "ba7816bf8f01cfea");
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
