// SPDX-License-Identifier: MIT
#include "lib/base/instants.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("dates are instants in UTC, and what has no zone is read as UTC") {
    CHECK(utc_seconds("1970-01-01") == 0);
    CHECK(utc_seconds("1970-02") == 31 * 86400);
    CHECK(utc_seconds("2026-04-27T06:00") == 1777269600);
    CHECK(utc_seconds("2026-04-27T06:00:00Z") == 1777269600);
    CHECK(utc_seconds("2026-04-27T06:00+02:00") == 1777269600 - 7200);
    CHECK(utc_seconds("2026-04-27T06:00:01.999-00:30") == 1777269600 + 1801);
    CHECK_FALSE(utc_seconds("2026-02-30"));
    CHECK_FALSE(utc_seconds(""));
}

TEST_CASE("an instant is printed to the second") {
    CHECK(utc_text(0) == "1970-01-01T00:00:00Z");
    CHECK(utc_text(-1) == "1969-12-31T23:59:59Z");
    CHECK(utc_text(1777269600) == "2026-04-27T06:00:00Z");
    CHECK(utc_text(*utc_seconds("0000-01-01T00:00+10:00")) == "0000-01-01T00:00:00Z");
    CHECK(utc_text(*utc_seconds("9999-12-31T23:59:59-10:00")) == "9999-12-31T23:59:59Z");
}
