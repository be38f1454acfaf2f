// SPDX-License-Identifier: MIT
#include "lib/convert/language_path.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

using Groups = std::vector<std::vector<std::size_t>>;

void check(const char* path, const char* key, const char* lang) {
    CAPTURE(path);
    CHECK(language_path(path) == LanguagePath{key, lang});
}

}  // namespace

TEST_CASE("the language stands behind the name, whatever divides them") {
    check("news/2026-05-05.en.md", "news/2026-05-05.md", "en");
    check("2026-05-05-en.md", "2026-05-05.md", "en");
    check("2026-05-05_en.md", "2026-05-05.md", "en");
    check("2026-05-05.EN.md", "2026-05-05.md", "en");
    check("./news/a.en.epub", "news/a.epub", "en");
}

TEST_CASE("scripts and regions belong to the language") {
    check("a.zh-Hant.md", "a.md", "zh-Hant");
    check("a-zh-tw.md", "a.md", "zh-TW");
    check("a_pt_BR.md", "a.md", "pt-BR");
    check("a.es-419.md", "a.md", "es-419");
    check("zh_Hans/a.md", "a.md", "zh-Hans");
}

TEST_CASE("a folder may name the language, the innermost first") {
    check("en/2026-05-05.md", "2026-05-05.md", "en");
    check("/srv/news/zh/2026/05.md", "/srv/news/2026/05.md", "zh");
    check("de/news/fr/a.md", "de/news/a.md", "fr");
    check("en/a.en.md", "a.md", "en");
    check("en/a.de.md", "en/a.md", "de");
}

TEST_CASE("what is no language stays in the name") {
    for (const char* path : {"2026-05-05.md", "a.txt", "en.md", ".en.md", "-", "release-1.2.md", "new/a.md",
                             "a-new.md", "a.qq.md", "covid-19.md", "a.md.en", "x-ray.md"})
        check(path, path, "");
}

TEST_CASE("files that differ in nothing but the language are siblings") {
    CHECK(group_siblings({"b.en.md", "a.de.md", "c.md", "a.md", "b.zh.md"}) == Groups{{0, 4}, {3, 1}, {2}});
    CHECK(group_siblings({"en/a.md", "zh/a.md", "zh/b.md"}) == Groups{{0, 1}, {2}});
    CHECK(group_siblings({"a.en.md", "a.zh.txt"}) == Groups{{0}, {1}});
}

TEST_CASE("a language that comes twice leaves its files alone") {
    CHECK(group_siblings({"a.en.md", "a-en.md", "a.zh.md"}) == Groups{{0}, {1}, {2}});
    CHECK(group_siblings({"a.md", "a.md"}) == Groups{{0}, {1}});
}
