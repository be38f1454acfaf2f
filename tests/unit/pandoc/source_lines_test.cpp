// SPDX-License-Identifier: MIT
#include "lib/pandoc/source_lines.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using pandoc::SourceLines;

TEST_CASE("a place of pandoc's is a position in the file, in code points and bytes") {
    const SourceLines lines("one\n名字 two\r\nthree", {1, 1, 3});
    const auto found = lines.find("2:3-3:2");
    CHECK(found.begin == Position{2, 3, 3 + 4 + 6});
    CHECK(found.end == Position{3, 2, 3 + 4 + 12 + 1});
}

TEST_CASE("a lone carriage return ends a line") {
    CHECK(SourceLines("a\rb\r\nc", {1, 1, 0}).find("3:1-3:2").begin == Position{3, 1, 5});
}

TEST_CASE("of several stretches the one that begins first counts, and an end outside the text is the begin") {
    const SourceLines lines("one\ntwo\n", {1, 1, 0});
    CHECK(lines.find("2:1-2:3;1:1-2:3").begin == Position{1, 1, 0});
    CHECK(lines.find("1:1-1:2;2:1-2:3").end == Position{1, 2, 1});
    CHECK(lines.find("1:2-9:1").end == lines.find("1:2-9:1").begin);
}

TEST_CASE("what is no place is unknown") {
    const SourceLines lines("one\n", {1, 1, 0});
    for (const char* where : {"", "-", "1:1", "0:1-0:2", "a:b-c:d", "7:1-7:2", "99999999999:1-1:1"})
        CHECK_FALSE(lines.find(where).begin.known());
}
