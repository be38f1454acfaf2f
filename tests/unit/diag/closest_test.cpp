// SPDX-License-Identifier: MIT
#include "lib/diag/closest.h"

#include <string>

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("a mistyped name leads to the nearest one") {
    const std::vector<std::string_view> names = {"title-missing", "TXT", "select", "select-all"};
    CHECK(closest("title-mising", names) == "title-missing");
    CHECK(closest("SELECT", names) == "select");
    CHECK(closest("slect", names) == "select");
    CHECK(closest("txx", names) == "TXT");
    CHECK(closest("selectall", names) == "select-all");
}

TEST_CASE("what is far from all names leads nowhere") {
    const std::vector<std::string_view> names = {"select", "ignore"};
    CHECK(closest("exclude", names).empty());
    CHECK(closest("xyz", names).empty());
    CHECK(closest("select", {}).empty());
    CHECK(closest("", names).empty());
    CHECK(closest(std::string(65, 's'), {std::string(65, 's')}).empty());
}

TEST_CASE("of equally near names the first is meant") {
    CHECK(closest("aab", {"aac", "aad"}) == "aac");
}
