// SPDX-License-Identifier: MIT
#include "lib/unicode/breaks.h"

#include <string_view>

#include "tests/support/catch.h"

using digestkit::last_line_end;
using digestkit::last_sentence_end;

namespace {
std::string_view sentences(std::string_view text, std::size_t limit) {
    return text.substr(0, last_sentence_end(text, limit));
}
std::string_view line(std::string_view text, std::size_t limit) {
    return text.substr(0, last_line_end(text, limit));
}
}  // namespace

TEST_CASE("a text is cut behind the last whole sentence") {
    CHECK(sentences("It costs 2.4 euros. It is small.", 25) == "It costs 2.4 euros. ");
    CHECK(sentences("It costs 2.4 euros. It is small.", 15).empty());
    CHECK(sentences("它很小。它很便宜。", 20) == "它很小。");
    CHECK(sentences("它很小。它很便宜。", 12) == "它很小。");
    CHECK(sentences("它很小。它很便宜。", 13) == "它很小。");
    CHECK(sentences("它很小。它很便宜。", 11).empty());
    CHECK(sentences("It is small.", 12) == "It is small.");
    CHECK(sentences("It is small.", 500) == "It is small.");
    CHECK(sentences("", 0).empty());
}

TEST_CASE("a text is cut where a line may end, never within a character") {
    CHECK(line("a small model", 9) == "a small ");
    CHECK(line("unbreakable", 5).empty());
    CHECK(line("它很便宜。", 13) == "它很便");  // no line begins with a full stop
    CHECK(line("它很便宜", 5) == "它");
}
