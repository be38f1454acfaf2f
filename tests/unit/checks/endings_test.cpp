// SPDX-License-Identifier: MIT
#include "tests/support/checked_records.h"

using namespace checks_tests;

namespace {

/// Some sentences, and then `end`.
std::string long_text(const std::string& end, const std::string& sentence) {
    std::string all;
    while (all.size() < 320) all += sentence;
    return all + end;
}

std::string english(const std::string& end) {
    return long_text(end, "The team trained it on a smaller collection. ");
}
std::string chinese(const std::string& end) {
    return long_text(end, "研究人员公开了模型的第三版。");
}

std::string last(const std::string& block) {
    return record(section(R"("kind":"other")", paragraph("First.") + "," + block));
}

}  // namespace

TEST_CASE("a text that is cut off is said at its block") {
    CHECK(said(last(paragraph("The end is missing…"))) ==
          Lines{R"(REC-052 {"type":"paragraph","text":"The end is m)"});
    for (const std::string& bad :
         {std::string("The end is missing..."), std::string("The end is missing [...]"),
          std::string("これは終わりません…"), english("On a phone it produces about"),
          english("It has weights, training data,"), chinese("这个模型可以"), chinese("它可以听写、"),
          long_text("وقد أمضت المجلة", "وقد أمضت مجلة أسبوعًا هناك. ")}) {
        INFO(bad);
        CHECK(rules_of(last(paragraph(bad))) == Lines{"REC-052"});
    }
}

TEST_CASE("whole texts, whatever they end in") {
    for (const std::string& good :
         {english("It is “done.”"), english("(As they say.)"), english("It costs 5"),
          english("See https://openai.com/index/next"), english("Sources: #ai #chips"),
          english("\\n— Ingrid Solvang"), english("What is next:"), english("ALL CAPS"), chinese("完成了。”"),
          chinese("怎么样？"), std::string("A short line without a full stop"),
          long_text("และ", "ภาษาไทยไม่มีจุด "), std::string(400, 'x'), english("Version 2.")}) {
        INFO(good);
        CHECK(rules_of(last(paragraph(good))).empty());
    }
}

TEST_CASE("titles, headings, items and what stands in the middle end where they like") {
    CHECK(rules_of(last(item("and so on…"))).empty());
    CHECK(rules_of(last(item(english("and so")))).empty());
    CHECK(rules_of(last(R"({"type":"heading","level":2,"text":"What comes next…"})")).empty());
    CHECK(rules_of(last(paragraph("He paused…") + "," + paragraph("And went on."))).empty());
    CHECK(
        rules_of(
            R"({"title":"And then…","sections":[{"kind":"other","blocks":[{"type":"paragraph","text":"Hm."}]}]})")
            .empty());
    const std::string link = R"({"type":"paragraph","text":[")" + english("See the ") +
                             R"(",{"text":"whole story","href":"https://a.example/"}]})";
    CHECK(rules_of(last(link)).empty());
}

TEST_CASE("placeholders are said at their blocks and fields") {
    CHECK(said(last(paragraph("---"))) == Lines{R"(REC-051 {"type":"paragraph","text":"---"})"});
    for (const char* bad :
         {"None", "n/a", "NULL", "undefined", "TODO", "TBD", "—", "...", "Lorem ipsum dolor sit amet",
          "Example Domain", "{{ summary }}", "${title}", "暂无", "None.", "<<<<<<< HEAD"}) {
        INFO(bad);
        CHECK(rules_of(last(paragraph(bad))) == Lines{"REC-051"});
        CHECK(rules_of(R"({"title":")" + std::string(bad) + R"(","sections":[)" +
                       section(R"("kind":"other")", paragraph("Hm.")) + "]}") == Lines{"REC-051"});
    }
    CHECK(rules_of(last(paragraph(" - "))) == Lines{"REC-051"});
    CHECK(said(with(R"("source":{"name":"null","authors":["Ann","None"]})")) ==
          Lines{"REC-051 \"null\"", "REC-051 \"None\""});
    CHECK(rules_of(record(section(R"("kind":"summary")", paragraph("N/A")))) == Lines{"REC-051"});
}

TEST_CASE("texts about nothing are texts") {
    for (const char* good :
         {"None of them agreed.", "Null and void", "The undefined behaviour of C", "5", "No.",
          "Todo lists are back", "-5", "Lorem, the town", "{a} and {b} agree", "C", "<<< Stop", "<3"}) {
        INFO(good);
        CHECK(rules_of(last(paragraph(good))).empty());
    }
    CHECK(rules_of(last(R"({"type":"code","text":"null"})")).empty());
    CHECK(rules_of(last(R"({"type":"code","text":"<<<<<<< HEAD\nif a"})")).empty());
    CHECK(
        rules_of(
            last(
                R"({"type":"paragraph","text":[{"text":"<<<<<<< HEAD","code":true}," is what git writes."]})"))
            .empty());
    CHECK(rules_of(with(R"("tags":["null","none"])")).empty());
}
