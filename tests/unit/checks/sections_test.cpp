// SPDX-License-Identifier: MIT
#include "tests/support/checked_records.h"

using namespace checks_tests;

namespace {

const std::string long_text =
    "A text that is long enough to say that it is the same text, since no two people write so much alike.";
const std::string other_text =
    "Another text that is just as long and says something else, so that nobody could take one for the other.";

std::string of(const std::string& kind, const std::string& label, const std::string& lang,
               const std::string& words) {
    return section(R"("kind":")" + kind + R"(","label":")" + label + R"(","lang":")" + lang + "\"",
                   paragraph(words));
}

}  // namespace

TEST_CASE("the same section twice is said at the label of the second") {
    const std::string json = record(of("summary", "Summary (EN)", "en", long_text) + "," +
                                    of("summary", "Summary (EN)", "en", other_text));
    const auto found = check(json);
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule->id == "REC-048");
    CHECK(found[0].where.begin.offset == json.rfind("\"Summary (EN)\""));
}

TEST_CASE("sections that differ in kind, label, language or author are two") {
    CHECK(rules_of(record(of("summary", "S", "en", long_text) + "," + of("digest", "S", "en", other_text)))
              .empty());
    CHECK(rules_of(record(of("summary", "S", "en", long_text) + "," + of("summary", "T", "en", other_text)))
              .empty());
    CHECK(
        rules_of(record(of("summary", "S", "en", long_text) + "," + of("summary", "S", "en-GB", other_text)))
            .empty());
    CHECK(rules_of(record(section(R"("kind":"other")", paragraph("A.")) + "," +
                          section(R"("kind":"other")", paragraph("B."))))
              .empty());
    const auto by = [](const std::string& model, const std::string& words) {
        return section(R"("kind":"summary","label":"S","lang":"en","provenance":{"model":")" + model + "\"}",
                       paragraph(words));
    };
    CHECK(rules_of(record(by("a", long_text) + "," + by("b", other_text))).empty());
    CHECK(rules_of(record(by("a", long_text) + "," + by("a", other_text))) == Lines{"REC-048"});
}

TEST_CASE("a translation that is its original is said, and nothing else of its language") {
    CHECK(rules_of(record(of("summary", "S", "en", long_text) + "," + of("summary", "T", "zh", long_text))) ==
          Lines{"REC-053"});
    CHECK(rules_of(record(of("full-text", "S", "en", long_text) + "," +
                          of("translation", "T", "fr", long_text))) == Lines{"REC-053"});
    CHECK(rules_of(record(of("translation", "T", "ja", long_text) + "," +
                          of("summary", "S", "en", long_text))) == Lines{"REC-053"});
    CHECK(rules_of(
              record(of("other", "S", "en", "OpenAI GPT-5") + "," + of("other", "T", "fr", "OpenAI GPT-5")))
              .empty());
    CHECK(rules_of(record(of("full-text", "S", "en", long_text) + "," + of("summary", "T", "en", long_text)))
              .empty());
}

TEST_CASE("the same text twice in one language") {
    CHECK(rules_of(record(of("summary", "S", "en", long_text) + "," + of("summary", "T", "en", long_text))) ==
          Lines{"REC-055"});
    CHECK(rules_of(record(of("summary", "S", "en", long_text) + "," +
                          of("summary", "T", "en-GB", long_text))) == Lines{"REC-055"});
}

TEST_CASE("a record of very many sections takes no quadratic time") {
    std::string many;
    for (int i = 0; i < 20'000; ++i)
        many += (i > 0 ? "," : "") + of("other", "x" + std::to_string(i), "en", long_text);
    CHECK(rules_of(record(many)).size() == 19'999);
}
