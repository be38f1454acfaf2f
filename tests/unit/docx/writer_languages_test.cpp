// SPDX-License-Identifier: MIT
#include "lib/formats/docx/hyperlink.h"
#include "lib/formats/docx/office_language.h"
#include "tests/support/catch.h"

using namespace digestkit::docx;  // NOLINT(google-build-using-namespace)

TEST_CASE("languages have a region, and a script only where it is not the usual one") {
    for (const auto& [tag, code] : {std::pair{"en", "en-US"},
                                    {"en-GB", "en-GB"},
                                    {"zh", "zh-CN"},
                                    {"zh-Hans", "zh-CN"},
                                    {"zh-Hant", "zh-TW"},
                                    {"zh-Hant-HK", "zh-HK"},
                                    {"zh-HK", "zh-HK"},
                                    {"ja", "ja-JP"},
                                    {"ar", "ar-EG"},
                                    {"fa", "fa-IR"},
                                    {"sr", "sr-RS"},
                                    {"sr-Latn", "sr-Latn-RS"},
                                    {"az-Arab", "az-IR"},
                                    {"pt", "pt-BR"},
                                    {"es-419", "es-419"},
                                    {"no", "nb-NO"}})
        CHECK(office_language(tag) == code);
}

TEST_CASE("no language is x-none, and what ICU does not know stays") {
    for (const char* none : {"", "und", "zxx", "x-none"}) {
        CHECK(office_language(none) == "x-none");
        CHECK(language_of_office(none).empty());
    }
    CHECK(office_language("en-x-" + std::string(100, 'a')) == "x-none");
    for (const char* kept :
         {"de-CH-1996", "x-mine", "i-klingon", "und-Cyrl", "mul", "qqq", "en-u-ca-buddhist"})
        CHECK(office_language(kept) == kept);
}

TEST_CASE("languages of the office are the shortest tags, Chinese by its script") {
    for (const auto& [code, tag] : {std::pair{"en-US", "en"},
                                    {"EN-us", "en"},
                                    {"en-GB", "en-GB"},
                                    {"zh-CN", "zh-Hans"},
                                    {"zh-TW", "zh-Hant"},
                                    {"zh-HK", "zh-HK"},
                                    {"ja-JP", "ja"},
                                    {"sr-Latn-RS", "sr-Latn"},
                                    {"nb-NO", "nb"},
                                    {"ar-EG", "ar"},
                                    {"de-CH-1996", "de-CH-1996"}})
        CHECK(language_of_office(code) == tag);
}

TEST_CASE("languages are named by old programs too") {
    for (const auto& [named, code] : {std::pair{"en_US", "en-US"},
                                      {"zh_hans_cn", "zh-Hans-CN"},
                                      {"0409", "en-US"},
                                      {"040c", "fr-FR"},
                                      {"0804", "zh-CN"},
                                      {"x-none", "x-none"}}) {
        CHECK(office_code(named) == code);
        CHECK(names_language(named));
    }
    for (const char* none : {"", "q", "a-b", "123", "x", "chinese-x", "*", "FFFF", "en US"}) {
        CAPTURE(none);
        CHECK(office_code(none).empty());
        CHECK_FALSE(names_language(none));
        CHECK(language_of_office(none).empty());
    }
}

TEST_CASE("a language that was read back is written as it was read") {
    for (const char* tag : {"en",      "zh",      "zh-Hant", "zh-HK", "zh-SG", "zh-Hans-HK", "ja",
                            "sr-Latn", "az-Arab", "no",      "nn",    "pt-PT", "de-CH-1996", "qqq",
                            "mn-Mong", "ku-Arab", "pa-PK",   "yue",   "tlh",   "en-150"}) {
        CAPTURE(tag);
        const std::string code = office_language(tag);
        CHECK(office_language(language_of_office(code)) == code);
    }
}

TEST_CASE("East Asian is Chinese, Japanese and Korean") {
    for (const char* tag : {"zh", "zh-Hant", "ja-JP", "ko", "yue"}) CHECK(is_east_asian(tag));
    for (const char* tag : {"", "en", "vi", "jam", "kok"}) CHECK_FALSE(is_east_asian(tag));
}

TEST_CASE("a target leads where the address leads, or there is none") {
    CHECK(link_target("https://example.org/图 1") == "https://example.org/%E5%9B%BE%201");
    for (const char* none : {"", "javascript:alert(1)", "file:///etc/passwd", "example.org", "https://"})
        CHECK(link_target(none).empty());
    const std::string start = "https://example.org/";
    CHECK(link_target(start + std::string(2083 - start.size(), 'a')).size() == 2083);
    CHECK(link_target(start + std::string(2084 - start.size(), 'a')).empty());
    const std::string target = link_target("HTTP://例え.jp/?q=[a]|\"b\"");
    CHECK(link_target(target) == target);
}
