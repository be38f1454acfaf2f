// SPDX-License-Identifier: MIT
#include "lib/outline/words.h"

#include <set>
#include <string>

#include "lib/outline/kind_words.h"
#include "lib/outline/labels.h"
#include "lib/outline/word_table.h"
#include "tests/support/catch.h"

using namespace digestkit;
using outline::count_of_stories;
using outline::kind_word;
using outline::Plural;
using outline::Word;
using outline::word;
using outline::word_rows;
using outline::WordRow;
using outline::words_language;

TEST_CASE("the row of a language is found by its tag, Chinese by script or region") {
    struct {
        const char* lang;
        const char* row;
    } const cases[] = {{"en", "en"},
                       {"en-GB", "en"},
                       {"de-CH-1996", "de"},
                       {"zh", "zh-Hans"},
                       {"zh-CN", "zh-Hans"},
                       {"zh-SG", "zh-Hans"},
                       {"zh-Hans-HK", "zh-Hans"},
                       {"zh-TW", "zh-Hant"},
                       {"zh-HK", "zh-Hant"},
                       {"zh-MO", "zh-Hant"},
                       {"zh-Hant", "zh-Hant"},
                       {"zh-Hant-CN", "zh-Hant"},
                       {"yue", "zh-Hant"},
                       {"yue-Hans", "zh-Hans"},
                       {"cmn-TW", "zh-Hant"},
                       {"iw", "he"},
                       {"in", "id"},
                       {"", "en"},
                       {"und", "en"},
                       {"x-own", "en"},
                       {"enm", "en"},
                       {"cs", "en"},
                       {"pt-BR", "pt"}};
    for (const auto& row : cases) {
        INFO(row.lang);
        CHECK(words_language(row.lang) == row.row);
    }
    CHECK(word(Word::contents, "zh-TW") == "目錄");
    CHECK(word(Word::contents, "zh") == "目录");
    CHECK(word(Word::reference, "en") == "Reference");
    CHECK(word(Word::undated, "de-AT") == "Ohne Datum");
    CHECK(word(Word::next, "cs") == "Next");
}

TEST_CASE("every row has all words and as many forms as its plural needs") {
    std::set<std::string_view> seen;
    for (const WordRow& row : word_rows) {
        INFO(row.lang);
        CHECK(seen.insert(row.lang).second);
        for (const std::string_view text : row.words) CHECK(!text.empty());
        CHECK(row.week.find('#') != std::string_view::npos);
        for (const std::size_t n : {0U, 1U, 2U, 3U, 5U, 11U, 12U, 21U, 100U, 1'000'000U}) {
            CHECK(!count_of_stories(n, row.lang).empty());
        }
        for (std::size_t i = 0; i < row.stories.size(); ++i) {
            constexpr std::size_t needed[] = {1, 2, 2, 3, 3, 3, 3, 3, 6};
            CHECK(row.stories[i].empty() == (i >= needed[static_cast<std::size_t>(row.plural)]));
        }
    }
    for (const char* locale : {"en", "it", "fr", "es", "pt", "de", "nl", "ru", "tr", "id", "vi", "ja",
                               "zh-Hans", "zh-Hant", "ko", "ar", "he"}) {
        CHECK(seen.count(locale) == 1);
    }
}

TEST_CASE("stories are counted with the plural forms of the language") {
    struct {
        const char* lang;
        std::size_t count;
        const char* printed;
    } const cases[] = {{"en", 0, "0 stories"},
                       {"en", 1, "1 story"},
                       {"en", 12, "12 stories"},
                       {"fr", 0, "0 article"},
                       {"fr", 1, "1 article"},
                       {"fr", 2, "2 articles"},
                       {"fr", 1'000'000, "1000000 d’articles"},
                       {"es", 0, "0 noticias"},
                       {"es", 1, "1 noticia"},
                       {"es", 2'000'000, "2000000 de noticias"},
                       {"pt", 0, "0 notícia"},
                       {"ru", 0, "0 новостей"},
                       {"ru", 1, "1 новость"},
                       {"ru", 2, "2 новости"},
                       {"ru", 5, "5 новостей"},
                       {"ru", 11, "11 новостей"},
                       {"ru", 12, "12 новостей"},
                       {"ru", 21, "21 новость"},
                       {"ru", 22, "22 новости"},
                       {"ru", 111, "111 новостей"},
                       {"ru", 101, "101 новость"},
                       {"uk", 3, "3 новини"},
                       {"pl", 1, "1 artykuł"},
                       {"pl", 4, "4 artykuły"},
                       {"pl", 5, "5 artykułów"},
                       {"pl", 12, "12 artykułów"},
                       {"pl", 21, "21 artykułów"},
                       {"pl", 22, "22 artykuły"},
                       {"ar", 0, "لا أخبار"},
                       {"ar", 1, "خبر واحد"},
                       {"ar", 2, "خبران"},
                       {"ar", 3, "3 أخبار"},
                       {"ar", 10, "10 أخبار"},
                       {"ar", 11, "11 خبرًا"},
                       {"ar", 99, "99 خبرًا"},
                       {"ar", 100, "100 خبر"},
                       {"ar", 102, "102 خبر"},
                       {"ar", 103, "103 أخبار"},
                       {"he", 1, "כתבה אחת"},
                       {"he", 2, "שתי כתבות"},
                       {"he", 12, "12 כתבות"},
                       {"ja", 12, "12件の記事"},
                       {"zh", 12, "12篇报道"},
                       {"ko", 12, "기사 12건"},
                       {"tr", 12, "12 haber"},
                       {"fa", 12, "۱۲ خبر"},
                       {"hi", 0, "0 ख़बर"},
                       {"hi", 2, "2 ख़बरें"}};
    for (const auto& row : cases) {
        INFO(row.lang << " " << row.count);
        CHECK(count_of_stories(row.count, row.lang) == row.printed);
    }
    CHECK(outline::week_number(18, "en") == "Week 18");
    CHECK(outline::week_number(18, "zh-TW") == "第18週");
    CHECK(outline::week_number(18, "tr") == "18. hafta");
}

TEST_CASE("the word for a kind is one that is read back as that kind") {
    for (const char* lang :
         {"en", "de", "fr", "es", "pt", "it", "nl", "pl",      "sv",      "ru", "uk", "tr", "id",
          "vi", "th", "hi", "ar", "he", "fa", "ja", "zh-Hans", "zh-Hant", "ko", "cs", "xx"}) {
        for (std::size_t kind = 0; kind < 6; ++kind) {
            const std::string_view text = kind_word(static_cast<SectionKind>(kind), lang);
            INFO(lang << " " << kind << " " << text);
            const outline::LabelWordUse* use = outline::find_label_word(text);
            REQUIRE(use != nullptr);
            CHECK(use->kind == static_cast<SectionKind>(kind));
        }
        CHECK(kind_word(SectionKind::other, lang).empty());
    }
    CHECK(kind_word(SectionKind::digest, "en") == "Quick Digest");
    CHECK(kind_word(SectionKind::key_points, "zh-HK") == "重點");
}
