// SPDX-License-Identifier: MIT
#include "lib/diag/window.h"

#include "lib/diag/diagnostic.h"
#include "lib/diag/places.h"
#include "lib/diag/rules.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("positions count lines, code points and bytes") {
    const Window window("ab\n\xE8\xA6\x81x\n");
    CHECK(window.position(0) == Position{1, 1, 0});
    CHECK(window.position(2) == Position{1, 3, 2});
    CHECK(window.position(3) == Position{2, 1, 3});
    CHECK(window.position(6) == Position{2, 2, 6});
    CHECK(window.position(8) == Position{3, 1, 8});
}

TEST_CASE("a window in the middle of a file counts on from its start") {
    const Window window("cd\nef", {7, 3, 100});
    CHECK(window.position(1) == Position{7, 4, 101});
    CHECK(window.position(4) == Position{8, 2, 104});
}

TEST_CASE("a lone CR ends a line where the format has it so") {
    const std::string_view text = "ab\rc\r\nd\r\r\ne\r";
    const Window lines(text, {1, 1, 0}, LoneReturn::ends_line), plain(text);
    CHECK(lines.position(3) == Position{2, 1, 3});
    CHECK(lines.position(5) == Position{2, 3, 5});  // within the CRLF
    CHECK(lines.position(6) == Position{3, 1, 6});
    CHECK(lines.position(8) == Position{4, 1, 8});
    CHECK(lines.position(10) == Position{5, 1, 10});
    CHECK(lines.position(12) == Position{6, 1, 12});
    CHECK(plain.position(12) == Position{3, 3, 12});
    CHECK(lines.span(1, 3, "a").end == Position{2, 1, 3});
    CHECK(lines.excerpt(0, 1).line == "ab");
    CHECK(lines.excerpt(3, 4).line == "c");
    CHECK(lines.excerpt(7, 7).line == "d");
    CHECK(lines.excerpt(8, 8).line.empty());
    CHECK(lines.excerpt(10, 11).line == "e");
    CHECK(plain.excerpt(3, 4).line == "ab\rc");
}

TEST_CASE("a bad byte is one column") {
    CHECK(Window("\xff\xff"
                 "a")
              .position(2) == Position{1, 3, 2});
}

TEST_CASE("an excerpt is the line without its end, with the mark inside") {
    const Window window("one\r\ntwo three\r\nfour");
    const Excerpt excerpt = window.excerpt(9, 14);
    CHECK(excerpt.line == "two three");
    CHECK(excerpt.mark_begin == 4);
    CHECK(excerpt.mark_end == 9);
    CHECK_FALSE(excerpt.cut_before);
    CHECK_FALSE(excerpt.cut_after);
}

TEST_CASE("an excerpt of a long line is cut at whole characters") {
    std::string line;
    for (int i = 0; i < 500; ++i) line += "要";
    const Excerpt excerpt = Window(line).excerpt(900, 903, 100);
    CHECK(excerpt.cut_before);
    CHECK(excerpt.cut_after);
    CHECK(excerpt.line.size() % 3 == 0);
    CHECK(excerpt.line.substr(excerpt.mark_begin, 3) == "要");
}

TEST_CASE("a place that is not known is that of the nearest parent") {
    Places places("a.json", "");
    places.add("", {1, 1, 0}, {9, 1, 90});
    places.add("/source", {2, 3, 12}, {4, 1, 40});
    CHECK(places.find("/source/url").begin == Position{2, 3, 12});
    CHECK(places.find("/sections/0/blocks/1").begin == Position{1, 1, 0});
    CHECK(Places("a", "").find("/title").begin == Position{});
}

TEST_CASE("quoted text is short and shows no control") {
    CHECK(quoted("plain") == "\"plain\"");
    CHECK(quoted(std::string(50, 'x')) == "\"" + std::string(40, 'x') + "…\"");
    CHECK(quoted("a\nb\x1b") == "\"a\\u000Ab\\u001B\"");
    CHECK(quoted("\xE2\x80\xAE") == "\"\\u202E\"");  // right-to-left override
}

TEST_CASE("rule ids are unique, well-formed and sorted, names are kebab-case and unique in their area") {
    std::string_view before;
    for (const Rule* rule : all_rules()) {
        INFO(rule->id);
        CHECK(rule->id > before);
        before = rule->id;
        CHECK(rule->id.size() == 7);
        CHECK(rule->id[3] == '-');
        CHECK_FALSE(rule->summary.empty());
        for (const char c : rule->name) CHECK(((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'));
    }
}

TEST_CASE("the name of a file cannot move the cursor") {
    CHECK(printable("a b/要.txt") == "a b/要.txt");
    CHECK(printable("a\n\x1b[31m\xff") == "a\\u000A\\u001B[31m\xEF\xBF\xBD");
}

TEST_CASE("a place at the end of a long line is cut before it, at a whole character") {
    std::string line;
    while (line.size() < 1200) line += "要";
    const Excerpt excerpt = Window(line).excerpt(line.size(), line.size());
    CHECK(excerpt.cut_before);
    CHECK_FALSE(excerpt.cut_after);
    CHECK(excerpt.line.size() % 3 == 0);
    CHECK(excerpt.line.substr(0, 3) == "要");
}

TEST_CASE("a byte order mark is no column") {
    CHECK(advance({1, 1, 0},
                  "\xEF\xBB\xBF"
                  "a") == Position{1, 2, 4});
    CHECK(advance({1, 1, 0}, "\xEF\xBB\xBF\na") == Position{2, 2, 5});
    CHECK(advance({1, 2, 1}, "\xEF\xBB\xBF") == Position{1, 3, 4});  // elsewhere it is a character
}
