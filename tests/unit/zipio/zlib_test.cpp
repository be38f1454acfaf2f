// SPDX-License-Identifier: MIT
#include "lib/zipio/zlib.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("what was compressed comes back, within the limit exactly") {
    for (const std::string& text :
         {std::string(), std::string("a"), std::string(300'000, 'x'), std::string("\x00\xFF\x80", 3)}) {
        const std::string made(zipio::to_zlib(text, 6).bytes());
        CHECK(zipio::from_zlib(made, text.size()) == text);
        CHECK(zipio::from_zlib(made, 1 << 20) == text);
        if (!text.empty()) CHECK_FALSE(zipio::from_zlib(made, text.size() - 1));
    }
}

TEST_CASE("damaged streams, and streams with something behind them, are refused") {
    const std::string made(zipio::to_zlib("one two three, one two three", 1).bytes());
    CHECK_FALSE(zipio::from_zlib(made.substr(0, made.size() - 1), 1000));
    CHECK_FALSE(zipio::from_zlib(made + "x", 1000));
    CHECK_FALSE(zipio::from_zlib("", 1000));
    CHECK_FALSE(zipio::from_zlib("not at all", 1000));
    std::string damaged = made;
    damaged[made.size() / 2] = static_cast<char>(damaged[made.size() / 2] ^ 0x10);
    CHECK_FALSE(zipio::from_zlib(damaged, 1000));
}

TEST_CASE("the check value of CRC-32") {
    CHECK(zipio::crc32("123456789") == 0xCBF43926);
}
