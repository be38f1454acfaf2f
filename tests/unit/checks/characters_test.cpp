// SPDX-License-Identifier: MIT
#include "tests/support/checked_records.h"

using namespace checks_tests;

namespace {

Lines in(const std::string& words) {
    return rules_of(text(words));
}

}  // namespace

TEST_CASE("controls, lost characters and what is no character are said at their texts") {
    CHECK(said(text("a\\u0001b")) == Lines{R"(REC-056 "a\u0001b")"});
    CHECK(
        said(
            R"({"title":"a\u0000b","sections":[{"kind":"other","blocks":[{"type":"paragraph","text":"Hm."}]}]})") ==
        Lines{R"(REC-056 "a\u0000b")"});
    for (const char* control : {"a\\rb", "a\\u007Fb", "a\\u0085b", "a\\u009F", "\\uFEFFab", "ab\\u0002"})
        CHECK(in(control) == Lines{"REC-056"});
    CHECK(in("lost \\uFFFD") == Lines{"REC-059"});
    for (const char* bad : {"a\\uFFFE", "a\\uFDD0b", "a\\uD83F\\uDFFF", "\\uDBFF\\uDFFE"})
        CHECK(in(bad) == Lines{"REC-058"});
    CHECK(in("tab\\tand\\nline, ¡ü！ﬁ 😀 ﷲ \\uFB50 \\u200E\\u200F").empty());
}

TEST_CASE("an odd character is seen wherever it stands in a text of any length") {
    // Sixteen bytes are looked at together, with those at the ends by themselves.
    for (const char* around : {"a", "é", "“", "，"}) {
        for (std::size_t before = 0; before < 24; ++before) {
            for (const std::size_t behind : {0U, 1U, 2U, 15U, 16U, 17U}) {
                std::string front, back;
                for (std::size_t i = 0; i < before; ++i) front += around;
                for (std::size_t i = 0; i < behind; ++i) back += around;
                INFO(before << " times " << around << " before, " << behind << " behind");
                CHECK(in(front + "\\u0002" + back) == Lines{"REC-056"});
                CHECK(in(front + "\\uFFFD" + back) == Lines{"REC-059"});
                CHECK(in(front + "\\u202E" + back) == Lines{"REC-057"});
                CHECK(in(front + "\\uDBFF\\uDFFE" + back) == Lines{"REC-058"});
                CHECK(in(front + back).empty() == (before + behind > 0));
            }
        }
    }
}

TEST_CASE("what turns the direction around and stays open, or overrides it") {
    for (const char* bad :
         {"a \\u202E b", "a \\u202D b \\u202C", "a \\u202B b", "\\u2067 a", "\\u2066a\\n\\u2069"})
        CHECK(in(bad) == Lines{"REC-057"});
    for (const char* good : {"a \\u2067 b \\u2069 c", "\\u202Bab\\u202C", "ab\\u2069"})
        CHECK(in(good).empty());
}

TEST_CASE("text that was read in the wrong encoding is said with what it meant") {
    const auto found = check(text("Microsoftâ€™s licence"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule->id == "REC-060");
    CHECK(found[0].message == "\"â€™\" stands for \"’\": UTF-8 was read as Windows-1252");
    for (const char* bad : {"cafÃ©", "MÃ¼nchen", "niÃ±o", "costs Â£5", "ä¸­å›½", "Ð¿Ñ€Ð¸Ð²ÐµÑ‚ Ð¼Ð¸Ñ€",
                            "ì˜¤ëŠ˜", "ÄŒeskÃ¡", "â€œquotedâ€\\u009d", "Å¡koda Å¾ivot"})
        CHECK(in(bad) == Lines{"REC-060"});
}

TEST_CASE("accents and quotes that people write are no mistake of encoding") {
    for (const char* good : {"Él dijo: «sí», y ¿por qué?",
                             "À la carte… « déjà »",
                             "“É”",
                             "SÃO PAULO",
                             "A AMANHÃ”",
                             "MANHûx",
                             "à\\u00A0», dit-il",
                             "Ça va ? Où ça… !",
                             "größer – Straße",
                             "Ü-Wagen",
                             "Ærø",
                             "naïve“",
                             "Å·",
                             "IRMÃ… !",
                             "coração",
                             "ñ¿",
                             "Ð 5",
                             "Hæ²",
                             "crème brûlée™",
                             "é—",
                             "Ângela",
                             "Â",
                             "Ã",
                             "São José — “irmã” 50 €"}) {
        INFO(good);
        CHECK(in(good).empty());
    }
}

TEST_CASE("markup that was left in a text") {
    const auto found = check(text("Research &amp; Development"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule->id == "REC-061");
    CHECK(found[0].message == "\"&amp;\" is markup, not text");
    for (const char* bad : {"one<br>two", "<p>One</p>", "<a href=\\\"https://a.example/\\\">this", "it&#39;s",
                            "a&#x2014;b", "<IMG src=\\\"x\\\" />", "a&nbsp;b", "bold</strong>"})
        CHECK(in(bad) == Lines{"REC-061"});
    for (const char* good : {"AT&T; and more", "a < b and c > d", "use a <div> here", "R&D", "x &y; z",
                             "<unknown/>", "&;", "&", "<", "if a<b then c>d", "std::vector<p>", "Q&A: what?"})
        CHECK(in(good).empty());
    CHECK(rules_of(record(section(R"("kind":"other")", R"({"type":"code","text":"<p>One</p>"})"))).empty());
    CHECK(
        rules_of(record(section(
                     R"("kind":"other")",
                     R"({"type":"paragraph","text":["Write ",{"text":"<br>","code":true}," for a line."]})")))
            .empty());
}

TEST_CASE("every text is looked at") {
    const auto path = [](const std::string& json) {
        const auto found = check(json);
        return found.size() == 1 ? found[0].path : std::to_string(found.size());
    };
    CHECK(path(with(R"("alt_titles":[{"text":"\uFFFD"}])")) == "/alt_titles/0/text");
    CHECK(path(with(R"("source":{"name":"\uFFFD"})")) == "/source/name");
    CHECK(path(with(R"("source":{"authors":["\uFFFD"]})")) == "/source/authors/0");
    CHECK(path(with(R"("badges":["a","\uFFFD"])")) == "/badges/1");
    CHECK(path(with(R"("tags":["\uFFFD"])")) == "/tags/0");
    CHECK(path(with(R"("links":[{"href":"https://a.example/","text":"\uFFFD"}])")) == "/links/0/text");
    CHECK(path(record(section(R"("kind":"other","label":"\uFFFD")", paragraph("Hm.")))) ==
          "/sections/0/label");
    CHECK(path(record(section(R"("kind":"other")", R"({"type":"item","label":"\uFFFD","text":"Hm."})"))) ==
          "/sections/0/blocks/0/label");
}

TEST_CASE("forms and blanks are notes, said to those who want them") {
    CHECK(rules_of(text("Cafe\\u0301")) == Lines{"REC-062"});
    CHECK(rules_of(text("Café 漢字 各")).empty());
    CHECK(rules_of(record(section(R"("kind":"other","label":" Notes")", paragraph(" Hm. ")))) ==
          Lines{"REC-063"});
    for (const Diagnostic& each : check(text("Cafe\\u0301"))) CHECK(each.rule->note);
}
