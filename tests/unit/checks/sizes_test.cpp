// SPDX-License-Identifier: MIT
#include "tests/support/checked_records.h"

using namespace checks_tests;

namespace {

std::string points(int count) {
    std::string items;
    for (int i = 0; i < count; ++i) items += (i > 0 ? "," : "") + item("point " + std::to_string(i));
    return items;
}

Lines key_points(const std::string& blocks) {
    return rules_of(record(section(R"("kind":"key-points")", blocks)));
}

Lines summary(const std::string& words) {
    return rules_of(record(section(R"("kind":"summary")", paragraph(words))));
}

std::string times(int count, const std::string& what) {
    std::string all;
    for (int i = 0; i < count; ++i) all += what;
    return all;
}

}  // namespace

TEST_CASE("key points: some, but not too many") {
    CHECK(key_points(points(1)).empty());
    CHECK(key_points(points(12)).empty());
    CHECK(key_points(points(13)) == Lines{"REC-049"});
    CHECK(key_points(paragraph("A point without a marker.")) == Lines{"REC-049"});
    CheckOptions options;
    options.key_points_least = 3;
    const std::string two = record(section(R"("kind":"key-points")", points(2)));
    CHECK(rules_of(two, options) == Lines{"REC-049"});
    CHECK(check(two, options).at(0).message ==
          "the section of kind key-points has 2 items, expected 3 to 12");
    CHECK(rules_of(record(section(R"("kind":"other")", points(40)))).empty());
}

TEST_CASE("the length of a summary is counted in characters") {
    CHECK(summary(times(39, "a") + ".").empty());
    CHECK(summary(times(38, "a") + ".") == Lines{"REC-050"});
    CHECK(summary(times(39, "好") + "。").empty());
    CHECK(summary(times(38, "好") + "。") == Lines{"REC-050"});
    CHECK(summary(times(3'999, "好") + "。").empty());
    CHECK(summary(times(4'000, "好") + "。") == Lines{"REC-050"});
    CHECK(rules_of(record(section(R"("kind":"digest")", paragraph("Short.")))).empty());
}

TEST_CASE("page furniture is no part of a summary") {
    const std::string furniture = R"({"type":"boilerplate","text":")" + times(60, "x") + R"("},)";
    CHECK(rules_of(record(section(R"("kind":"summary")", furniture + paragraph("Short.")))) ==
          Lines{"REC-050"});
}
