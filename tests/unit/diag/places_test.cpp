// SPDX-License-Identifier: MIT
#include "lib/diag/places.h"

#include <string>

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

Position line(std::uint64_t number) {
    return {number, 1, number * 10};
}

class LateSource final : public PlaceSource {
  public:
    void fill(Places& places) override {
        ++asked;
        places.add("/id", line(2), line(3));
        places.add("/title", line(4), line(5), "other.xhtml");
        places.add("", line(1), line(9));
    }
    int asked = 0;
};

}  // namespace

TEST_CASE("a source of places is asked once, and only for what was not added") {
    LateSource source;
    Places places("a.json", "page.xhtml");
    places.add("/id", line(2), line(3));
    places.rest_from(source);
    CHECK(places.find("/id").begin == line(2));
    CHECK(source.asked == 0);
    CHECK(places.find("/title").begin == line(4));
    CHECK(places.find("/title").member == "other.xhtml");
    CHECK(places.find("/id").member == "page.xhtml");
    CHECK(places.find("/sections/3").begin == line(1));
    CHECK(places.entries().size() == 3);
    CHECK(source.asked == 1);
}

TEST_CASE("a copy of places needs no source") {
    Places kept;
    {
        LateSource source;
        Places places("a.json", "");
        places.rest_from(source);
        kept = places;
        CHECK(source.asked == 1);
    }
    CHECK(kept.find("/title").begin == line(4));
    CHECK(kept.find("/title").file == "a.json");
}

TEST_CASE("places that were cleared have no source") {
    LateSource source;
    Places places("a.json", "");
    places.rest_from(source);
    places.clear();
    CHECK(places.empty());
    CHECK(source.asked == 0);
}

TEST_CASE("of many places the first of a path counts, also after others were added") {
    Places places;
    for (std::uint64_t i = 1; i <= 100; ++i)
        places.add("/sections/" + std::to_string(i % 50), line(i), line(i + 1));
    CHECK(places.find("/sections/7").begin == line(7));
    CHECK(places.find("/sections/7/blocks/1").begin == line(7));
    CHECK_FALSE(places.find("/title").begin.known());
    places.add("", line(1000), line(1001));
    CHECK(places.find("/title").begin == line(1000));
    CHECK(places.find("/sections/0").begin == line(50));
}
