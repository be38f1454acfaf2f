// SPDX-License-Identifier: MIT
#include "lib/base/base64.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("the examples of RFC 4648 in base 64") {
    for (const auto& [bytes, text] :
         {std::pair{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foobar", "Zm9vYmFy"}}) {
        CHECK(to_base64(bytes) == text);
        CHECK(from_base64(text) == bytes);
    }
}

TEST_CASE("all bytes come back, lines may be broken, and what is no base 64 is refused") {
    std::string bytes;
    for (int i = 0; i < 1000; ++i) bytes += static_cast<char>(i);
    CHECK(from_base64(to_base64(bytes)) == bytes);
    CHECK(from_base64("Zm9v\r\n YmFy\n") == "foobar");
    for (const char* bad : {"Zm9vYmF", "Zg=", "Z", "Zm9v*mFy", "Zg==Zg==", "\xC3\xA9"})
        CHECK_FALSE(from_base64(bad));
}
