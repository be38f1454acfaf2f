// SPDX-License-Identifier: MIT
#include "lib/jsonio/emitter.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using jsonio::Emitter;
using jsonio::Style;

namespace {

/// A list in an object, and an object in it.
std::string example(Style style) {
    Emitter out(style);
    out.begin_object();
    out.name("a \"name\"");
    out.begin_array();
    out.string("one");
    out.number(0);
    out.number(18446744073709551615U);
    out.boolean(true);
    out.begin_object();
    out.end_object();
    out.end_array();
    out.name("b");
    out.raw(R"( { "c" : [ 1.50 , "x\u00e4" ] , "d":null} )");
    out.end_object();
    return out.take();
}

}  // namespace

TEST_CASE("JSON is written compact or indented") {
    CHECK(example(Style::compact) ==
          R"({"a \"name\"":["one",0,18446744073709551615,true,{}],"b":{"c":[1.50,"x\u00e4"],"d":null}})");
    CHECK(example(Style::indented) ==
          R"({
  "a \"name\"": [
    "one",
    0,
    18446744073709551615,
    true,
    {}
  ],
  "b": {
    "c": [
      1.50,
      "x\u00e4"
    ],
    "d": null
  }
})");
}

TEST_CASE("what JSON demands is escaped wherever it stands in a text of any length") {
    for (std::size_t before = 0; before < 40; ++before) {
        for (std::size_t after = 0; after < 20; ++after) {
            const std::string front(before, 'x'), back(after, 'y');
            const auto written = [&](std::string_view what) {
                return jsonio::string_token(front + std::string(what) + back);
            };
            const auto expected = [&](std::string_view what) {
                return '"' + front + std::string(what) + back + '"';
            };
            CHECK(written("\"\\/\b\f\n\r\t") == expected(R"(\"\\/\b\f\n\r\t)"));
            CHECK(written(std::string_view("\0\x1F\x7F", 3)) == expected("\\u0000\\u001F\x7F"));
            CHECK(written("é，😀") == expected("é，😀"));
        }
    }
}

TEST_CASE("what was written can be taken piece by piece") {
    Emitter out(Style::compact);
    out.begin_array();
    std::string all;
    for (std::size_t i = 0; i < 300; ++i) {
        out.string(std::string(i, 'x'));
        all += out.text();
        out.clear();
        CHECK(out.text().empty());
    }
    out.end_array();
    all += out.text();
    CHECK(all.size() == 2 + 300 * 299 / 2 + 300 * 3 - 1);
    CHECK(all.substr(0, 12) == R"(["","x","xx")");
    CHECK(all.substr(all.size() - 4) == "xx\"]");
}
