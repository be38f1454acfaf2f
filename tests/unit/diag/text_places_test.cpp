// SPDX-License-Identifier: MIT
#include "lib/diag/text_places.h"

#include "lib/diag/places.h"
#include "tests/support/catch.h"

using namespace digestkit;

TEST_CASE("between two known places a text stands as its source does", "[diag]") {
    // a&amp;é\nb in line 3
    const std::string text = "a&é\nb";
    TextPlaces places;
    places.add(0, {3, 5, 40});
    places.add(2, {3, 11, 46});
    CHECK(places.at(text, 0) == Position{3, 5, 40});
    CHECK(places.at(text, 1) == Position{3, 6, 41});
    CHECK(places.at(text, 2) == Position{3, 11, 46});
    CHECK(places.at(text, 4) == Position{3, 12, 48});
    CHECK(places.at(text, text.size()) == Position{4, 2, 50});
    CHECK_FALSE(places.at(text, text.size() + 1).known());
}

TEST_CASE("places of a text without its front are those of what remains", "[diag]") {
    const std::string text = "label: text";
    TextPlaces places;
    places.add(0, {1, 1, 0});
    places.add(9, {2, 1, 30});
    const TextPlaces rest = places.behind(text, 7);
    CHECK(rest.at("text", 0) == Position{1, 8, 7});
    CHECK(rest.at("text", 2) == Position{2, 1, 30});
    TextPlaces both;
    both.add(0, {9, 1, 90});
    both.add(2, rest);
    CHECK(both.at("1 text", 2) == Position{1, 8, 7});
    CHECK(TextPlaces().behind(text, 3).empty());
}

TEST_CASE("a field may stand in another member than its record", "[diag]") {
    Places places("book.epub", "a.xhtml");
    places.add("/title", {1, 2, 1}, {1, 3, 2});
    places.add("/id", {7, 1, 70}, {7, 2, 71}, "records.json");
    places.add("/tags/0", {8, 1, 80}, {8, 1, 80}, "a.xhtml");
    CHECK(places.find("/id").member == "records.json");
    CHECK(places.find("/title/0").member == "a.xhtml");
    CHECK(places.find("/tags/0/text").begin == Position{8, 1, 80});
    CHECK(places.find("/lang").member == "a.xhtml");
    CHECK_FALSE(places.find("/lang").begin.known());
}
