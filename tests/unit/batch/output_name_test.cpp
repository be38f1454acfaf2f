// SPDX-License-Identifier: MIT
#include "lib/batch/output_name.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("an output is called as its input, with the extension of the target") {
    CHECK(output_name("2026/05/a.txt", "json") == "2026/05/a.json");
    CHECK(output_name("a", "json") == "a.json");
    CHECK(output_name("a.tar.txt", "json") == "a.tar.json");
    CHECK(output_name("news.ndjson", "") == "news.ndjson");
}

TEST_CASE("what does not look like an extension belongs to the name") {
    CHECK(output_name("release-1.2", "json") == "release-1.2.json");
    CHECK(output_name(".hidden", "json") == ".hidden.json");
    CHECK(output_name("Dr. No", "json") == "Dr. No.json");
    CHECK(output_name("a.", "json") == "a..json");
}

TEST_CASE("an output stays below its folder") {
    CHECK(output_name("../../etc/passwd.txt", "json") == "etc/passwd.json");
    CHECK(output_name("/etc//./passwd", "json") == "etc/passwd.json");
    CHECK(output_name("..", "json") == "unnamed.json");
    CHECK(output_name("", "") == "unnamed");
}

TEST_CASE("controls and bytes that are no UTF-8 are escaped") {
    CHECK(output_name("a\nb\x7F.txt", "json") == "a%0Ab%7F.json");
    CHECK(output_name("a\xFF\xC3.txt", "json") == "a%FF%C3.json");
    CHECK(output_name("\u65E5\u672C-rf.txt", "json") == "\u65E5\u672C-rf.json");
}

TEST_CASE("long names are cut at a character and told apart by their hash") {
    const std::string a = output_name(std::string(254, 'x') + "a", "json");
    const std::string b = output_name(std::string(254, 'x') + "b", "json");
    CHECK(a.size() == 255);
    CHECK(a != b);
    std::string wide;
    for (int i = 0; i < 85; ++i) wide += "\u65E5";
    const std::string cut = output_name(wide, "json");
    CHECK(cut.size() <= 255);
    CHECK(cut.substr(cut.size() - 5) == ".json");
    CHECK(folded_name(cut) == cut);  // still UTF-8
}

TEST_CASE("names that some file system takes for one are folded to one") {
    CHECK(folded_name("A/B.json") == folded_name("a/b.JSON"));
    CHECK(folded_name("\u00C4") == folded_name("a\u0308"));
    CHECK(folded_name("\uFF08a\uFF09") != folded_name("(a)"));
    CHECK(folded_name(" a") != folded_name("a"));
}
