// SPDX-License-Identifier: MIT
#include "lib/outline/one_line.h"

#include "tests/support/catch.h"

using digestkit::outline::one_line;

TEST_CASE("a text becomes one line") {
    CHECK(one_line("plain words", 20) == "plain words");
    CHECK(one_line("  around  ", 20) == "around");
    CHECK(one_line("two  blanks", 20) == "two blanks");
    CHECK(one_line("a\nb\tc\x01", 20) == "a b c");
    CHECK(one_line("全角　空白", 20) == "全角 空白");
    CHECK(one_line("", 20).empty());
}

TEST_CASE("a long text is cut between two characters") {
    CHECK(one_line("0123456789", 10) == "0123456789");
    CHECK(one_line("0123456789x", 10) == "0123456789…");
    CHECK(one_line("一二三四五", 3) == "一二三…");
    CHECK(one_line("ab cd", 4) == "ab c…");
}
