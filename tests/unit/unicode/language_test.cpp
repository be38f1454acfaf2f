// SPDX-License-Identifier: MIT
#include "lib/unicode/language.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("well-formed tags get canonical case") {
    CHECK(canonical_language("EN") == "en");
    CHECK(canonical_language("zh-hans") == "zh-Hans");
    CHECK(canonical_language("ZH-HANS-cn") == "zh-Hans-CN");
    CHECK(canonical_language("es-419") == "es-419");
    CHECK(canonical_language("sr-Latn-RS-x-Foo-BAR") == "sr-Latn-RS-x-foo-bar");
    CHECK(canonical_language("de-CH-1996") == "de-CH-1996");
    CHECK(canonical_language("en-u-CA-gregory") == "en-u-ca-gregory");
    CHECK(canonical_language("zh-yue-HK") == "zh-yue-HK");
    CHECK(canonical_language("X-Klingon") == "x-klingon");
    CHECK(canonical_language("i-KLINGON") == "i-klingon");
    CHECK(canonical_language("sgn-BE-FR") == "sgn-BE-FR");
    CHECK(canonical_language("und") == "und");
    CHECK(canonical_language("xx-Qqqq") == "xx-Qqqq");  // unknown subtags are kept
}

TEST_CASE("tags that break the grammar are refused") {
    for (const char* tag :
         {"", "e", "en-", "-en", "en_US", "english-languages", "en-x", "en-a", "en-a-x-1", "1en", "x",
          "en-abcdefghi", "de-419-DE", "e n", "zh--Hans", "a-DE", "en-Latn-Latn-x"}) {
        INFO(tag);
        CHECK_FALSE(canonical_language(tag));
    }
}

TEST_CASE("what a tag most likely means, and back") {
    CHECK(likely_language("zh") == "zh-Hans-CN");
    CHECK(likely_language("zh-TW") == "zh-Hant-TW");
    CHECK(likely_language("sr-Latn") == "sr-Latn-RS");
    CHECK(shortest_language("en-US") == "en");
    CHECK(shortest_language("zh-Hant-TW") == "zh-TW");
    CHECK(shortest_language("sr-Latn-RS") == "sr-Latn");
    for (const char* kept :
         {"", "und", "und-Cyrl", "x-mine", "de-CH-1996", "i-klingon", "en-u-ca-buddhist", "qqq"}) {
        CHECK(likely_language(kept) == kept);
        CHECK(shortest_language(kept) == kept);
    }
}
