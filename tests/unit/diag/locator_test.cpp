// SPDX-License-Identifier: MIT
#include "lib/diag/locator.h"

#include "lib/diag/window.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("lone CRs and CRLFs are counted once, also where a mark stands between the two bytes") {
    std::string text;
    while (text.size() < 20'000) text += "abc\r\n\rd\r";
    const Window window(text, {1, 1, 0}, LoneReturn::ends_line);
    Locator ascending(text, {1, 1, 0}, LoneReturn::ends_line), leaping = ascending;
    for (std::size_t at = 0; at <= text.size(); at += 3) {
        CHECK(ascending.at(at) == window.position(at));
        const std::size_t other = at * 7 % (text.size() + 1);
        CHECK(leaping.at(other) == window.position(other));
    }
}

TEST_CASE("positions are the same in whatever order they are asked for") {
    std::string text;
    for (int line = 0; line < 400; ++line) text += line % 7 == 0 ? "\n" : "héllo 要点 \xF0\x9F\x98\x80 x\n";
    text += std::string(10'000, 'y') + "é";
    const Position start{5, 3, 77};
    const Window window(text, start);
    // Within a character the count of columns depends on where it begins, so only its first byte is asked
    // for.
    const auto begins = [&text](std::size_t at) {
        return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    };
    Locator ascending(text, start), leaping(text, start);
    for (std::size_t at = 0; at <= text.size(); at += 97) {
        if (begins(at)) CHECK(ascending.at(at) == window.position(at));
        const std::size_t other = at * 5 % (text.size() + 1);
        leaping.at(other / 2 + 1);  // may stand within a character
        if (begins(other)) CHECK(leaping.at(other) == window.position(other));
    }
    CHECK(leaping.at(text.size() + 5) == window.position(text.size()));
}
