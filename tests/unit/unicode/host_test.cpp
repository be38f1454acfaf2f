// SPDX-License-Identifier: MIT
#include "lib/unicode/host.h"

#include "lib/unicode/language.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("hosts become ASCII as in browsers") {
    CHECK(ascii_host("example.org") == "example.org");
    CHECK(ascii_host("EXAMPLE.org") == "example.org");
    CHECK(ascii_host("例え.jp") == "xn--r8jz45g.jp");
    CHECK(ascii_host("例え。jp") == "xn--r8jz45g.jp");  // UTS #46: the ideographic full stop is a dot
    CHECK(ascii_host("b\u00FCcher.de") == "xn--bcher-kva.de");
    CHECK(ascii_host("bu\u0308cher.de") == "xn--bcher-kva.de");  // not composed
    CHECK(ascii_host("fa\u00DF.de") == "xn--fa-hia.de");         // not transitional: no "ss"
}

TEST_CASE("what is no valid host has no ASCII form") {
    CHECK_FALSE(ascii_host("a b.jp").has_value());
    CHECK_FALSE(ascii_host("例え/.jp").has_value());
    CHECK_FALSE(ascii_host(std::string(64, 'a') + ".例え").has_value());
    CHECK_FALSE(ascii_host("xn--\u4F8B.jp").has_value());
}

TEST_CASE("the direction is that of the script, named or usual") {
    for (const char* tag : {"ar", "he", "fa", "ur", "ur-PK", "yi", "az-Arab", "ckb", "dv"}) {
        INFO(tag);
        CHECK(is_right_to_left(tag));
    }
    for (const char* tag : {"", "und", "en", "zh-Hans", "ja", "ko", "az", "ar-Latn", "ur-Latn-PK", "ru"}) {
        INFO(tag);
        CHECK_FALSE(is_right_to_left(tag));
    }
}
