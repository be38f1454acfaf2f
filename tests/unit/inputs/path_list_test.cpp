// SPDX-License-Identifier: MIT
#include "lib/inputs/path_list.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

using Paths = std::vector<std::string>;

Paths listed(std::string_view text) {
    Input input = Input::memory("list", text);
    return read_path_list(input);
}

}  // namespace

TEST_CASE("a list has a path a line, whatever its line ends") {
    CHECK(listed("a.txt\nb c.txt\n") == Paths{"a.txt", "b c.txt"});
    CHECK(listed("a.txt\r\n\r\nb.txt") == Paths{"a.txt", "b.txt"});
    CHECK(listed("").empty());
    CHECK(listed("\n\n").empty());
}

TEST_CASE("a list with NULs has no lines: names may hold what ends them") {
    CHECK(listed(std::string_view("a\nb\0c\r\0", 7)) == Paths{"a\nb", "c\r"});
    CHECK(listed(std::string_view("a\0", 2)) == Paths{"a"});
}

TEST_CASE("a name that git has quoted is the name") {
    CHECK(listed("\"d/\\345\\276\\256 \\\"x\\\" \\\\ \\n.json\"\r\nb.txt\n") ==
          Paths{"d/微 \"x\" \\ \n.json", "b.txt"});
    for (const char* whole : {"\"a.txt\"", "\"", "\"a\\\"", "\"\\8.txt\"", "\"\\477.txt\"", "\"\\34\"",
                              "\"a\"b\\n\"", "a\\n\"", "\"a\\n.txt"})
        CHECK(listed(whole) == Paths{whole});
    CHECK(listed(std::string_view("\"a\\n\"\0", 6)) == Paths{"\"a\\n\""});
}
