// SPDX-License-Identifier: MIT
#include "tests/support/checked_records.h"

using namespace checks_tests;

namespace {

const std::string english =
    "The harbour town heats its homes with the waste of a data centre, and the people who live there have "
    "been "
    "paid for it since the first winter. What began as a trial is now the plan of the whole region, which "
    "would "
    "like to connect two more towns that are close to the coast.";
const std::string french =
    "Harbor Compute raconte une expérience menée avec quatre universités : pendant une semaine, aucune "
    "facture, "
    "aucun quota, seulement une file commune. Les équipes se sont mises à comparer leurs besoins et à lancer "
    "la "
    "nuit ce qui pouvait attendre, comme le montre le rapport de OpenAI et de Microsoft Research.";
const std::string turkish =
    "Kuzey Araştırma, telefonlarda çalışan küçük bir dil modeli yayımladı. Ekip, modeli öncekinden daha az "
    "ama çok "
    "daha özenle seçilmiş metinlerle eğitti ve hesaplama gücünün büyük bölümünü verilerin son onda birine "
    "harcadı.";
const std::string ukrainian =
    "Дослідники оприлюднили невелику мовну модель, яка працює на звичайних телефонах без з'єднання з "
    "мережею. Її "
    "навчали на меншій, але ретельно відібраній збірці текстів, і це помітно в перекладах та підсумках.";
const std::string chinese =
    "OpenAI 宣布与微软修订合作协议,重新调整这段 AI "
    "行业最关键联盟之一的经济关系与基础设施安排。根据新协议,微软仍然是 "
    "OpenAI 的主要云合作伙伴,OpenAI 的产品原则上仍将优先在 Azure 上首发,除非微软无法或选择不支持所需能力。";
const std::string traditional =
    "由出版社、檔案館與軟體業者組成的工作小組提出了一份草案，為語言模型撰寫或改寫的文字訂立共同的標示方式。標"
    "示的內容刻意保持"
    "平淡：由誰執行、用的是哪個模型、何時產生，以及之後有沒有人審閱過。它不評價文字的好壞，這對讀者來說是個實"
    "際的問題。";
const std::string japanese =
    "本日、言語モデルを公開します。特別な機種ではなく、ごく普通のスマートフォンの中だけで動くように設計されて"
    "います。";
const std::string korean =
    "한빛연구소가 한국 수어를 글로 옮기는 모델과 함께, 모델을 학습시키는 데 쓴 자료를 공개했다.";
const std::string arabic =
    "منذ ثمانية أشهر تستعين عيادة ليلية بمساعد يقرأ ملاحظات فريق النهار ويكتب منها تقرير تسليم لفريق الليل، "
    "وقد أمضت المجلة أسبوعًا هناك.";

Lines in(const std::string& lang, const std::string& words) {
    return rules_of(text(words, lang));
}

}  // namespace

TEST_CASE("a text in its own language is right") {
    for (const auto& [lang, words] : {std::pair("en", english),
                                      {"fr", french},
                                      {"tr", turkish},
                                      {"uk", ukrainian},
                                      {"zh", chinese},
                                      {"zh-Hans", chinese},
                                      {"zh-CN", chinese},
                                      {"zh-Hant", traditional},
                                      {"zh-TW", traditional},
                                      {"zh", traditional},
                                      {"ja", japanese},
                                      {"ko", korean},
                                      {"ar", arabic}}) {
        INFO(lang);
        CHECK(in(lang, words).empty());
    }
}

TEST_CASE("a text in a script that its language is not written in is said at the language") {
    CHECK(said(text(english, "zh")) == Lines{"REC-045 \"zh\""});
    for (const auto& [lang, words] : {std::pair("en", chinese + chinese),
                                      {"en", japanese},
                                      {"ja", english},
                                      {"ja", traditional},
                                      {"ko", chinese},
                                      {"ko", english},
                                      {"ar", english},
                                      {"ru", english},
                                      {"el", ukrainian},
                                      {"zh", japanese},
                                      {"zh", korean},
                                      {"fr", arabic},
                                      {"sr-Latn", ukrainian},
                                      {"zh-Hans", traditional},
                                      {"zh-Hant", chinese + chinese}}) {
        INFO(lang << ' ' << words);
        CHECK(in(lang, words) == Lines{"REC-045"});
    }
}

TEST_CASE("short texts, names and other blocks prove nothing") {
    CHECK(in("zh", "OpenAI GPT-5").empty());
    CHECK(in("en", "微软").empty());
    CHECK(in("ja", "契約の要点").empty());
    CHECK(in("sr", english).empty());  // Serbian is written in two scripts
    CHECK(in("und", english).empty());
    CHECK(in("x-house", english).empty());
    const std::string late =
        paragraph(std::string(600, 'x') + " y") + "," + paragraph("微软仍然是主要伙伴。");
    CHECK(rules_of(record(section(R"("kind":"other","lang":"zh")", late))).empty());
    const std::string own =
        R"({"type":"paragraph","lang":"en","text":")" + english + "\"}," + paragraph("微软仍然是主要伙伴。");
    CHECK(rules_of(record(section(R"("kind":"other","lang":"zh")", own))).empty());
    const std::string code = R"({"type":"code","text":")" + english + R"("},{"type":"quote","text":")" +
                             english + "\"}," + paragraph("微软仍然是主要伙伴。");
    CHECK(rules_of(record(section(R"("kind":"other","lang":"zh")", code))).empty());
}

TEST_CASE("a text in another language of the same script is doubted, where that is sure") {
    CHECK(said(text(french, "en")) == Lines{"REC-046 \"en\""});
    CHECK(in("de", english) == Lines{"REC-046"});
    CHECK(in("fr", turkish) == Lines{"REC-046"});
    CHECK(in("ru", ukrainian) == Lines{"REC-046"});
    CHECK(in("zh", english + " 微软") == Lines{"REC-046"});
    CHECK(in("eo", french).empty());  // nobody can tell
    CHECK(in("en", "Une semaine sans prix").empty());
}

TEST_CASE("the language of the record holds for its sections") {
    const std::string json = R"({"title":"A title","lang":"ja","sections":[)" +
                             section(R"("kind":"other")", paragraph(english)) + "]}";
    const auto found = check(json);
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule->id == "REC-045");
    CHECK(found[0].path == "/sections/0/lang");
}

TEST_CASE("tags that name no language, script or region") {
    const auto tag = [](const std::string& lang) { return said(with(R"("lang":")" + lang + "\"")); };
    for (const char* good :
         {"en",    "zh-Hans",   "zh-Hant-TW", "es-419", "sr-Latn", "de-1996",    "und", "mul",
          "qaa",   "x-a",       "en-x-house", "yue",    "fil",     "zh-Hans-SG", "tlh", "de-CH-u-co-phonebk",
          "en-XA", "i-klingon", "cmn-Hans",   "pes",    "arb"}) {
        INFO(good);
        CHECK(tag(good).empty());
    }
    for (const char* bad :
         {"xx", "cn", "jp", "eng", "deu", "ger", "qux", "english", "en-UK", "zh-Hanz", "en-JJ"}) {
        INFO(bad);
        CHECK(tag(bad) == Lines{"REC-044 \"" + std::string(bad) + "\""});
    }
    const auto hint = [](const std::string& lang) {
        return check(with("\"lang\":\"" + lang + "\"")).at(0).hint;
    };
    for (const auto& [bad, meant] : {std::pair("cn", "zh"),
                                     {"eng", "en"},
                                     {"deu", "de"},
                                     {"fre", "fr"},
                                     {"jpn", "ja"},
                                     {"english", "en"}})
        CHECK(hint(bad) == std::string("write ") + meant);
    CHECK(said(with(R"("links":[{"href":"https://a.example/","lang":"xx"}])")) == Lines{"REC-044 \"xx\""});
}

TEST_CASE("required languages are an error where they are missing") {
    CheckOptions options;
    options.required_languages = {"en", "zh"};
    const auto sections = [](const std::string& first, const std::string& second) {
        return record(section(R"("kind":"other","lang":")" + first + "\"", paragraph("Hm.")) + "," +
                      section(R"("kind":"other","label":"x","lang":")" + second + "\"", paragraph("Hm.")));
    };
    CHECK(rules_of(sections("en", "zh-Hans"), options).empty());
    CHECK(rules_of(sections("en", "ja"), options) == Lines{"REC-047"});
    CHECK(check(sections("en", "ja"), options).at(0).severity == Severity::error);
    options.required_languages = {"zh-Hans"};
    CHECK(rules_of(sections("en", "zh"), options) == Lines{"REC-047"});
    CHECK(rules_of(sections("en", "zh-Hans-CN"), options).empty());
}
