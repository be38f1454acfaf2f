// SPDX-License-Identifier: MIT
// The matchers written by hand give the same verdict as the table of patterns, here as the compiled-in schema
// has it.
#include <fmt/format.h>
#include "lib/base/dates.h"
#include "lib/base/url.h"

#include "lib/unicode/language.h"
#include "lib/unicode/utf8.h"
#include "lib/xmlio/escape.h"
#include "tests/support/catch.h"
#include "tests/support/random_records.h"
#include "tests/unit/xml/support.h"

using namespace xml_tests;

namespace {

/// Strings one or two edits away from `seeds`, of characters that matter to the grammar.
std::vector<std::string> mutants(const std::vector<std::string>& seeds, std::string_view alphabet,
                                 std::size_t count) {
    test::RandomRecords random(11);
    std::vector<std::string> all = seeds;
    while (all.size() < count) {
        std::string text = seeds[random.below(seeds.size())];
        for (std::size_t edits = 1 + random.below(2); edits > 0; --edits) {
            const std::size_t at = random.below(text.size() + 1);
            const char c = alphabet[random.below(alphabet.size())];
            switch (random.below(3)) {
                case 0:
                    text.insert(at, 1, c);
                    break;
                case 1:
                    if (at < text.size()) text[at] = c;
                    break;
                default:
                    if (at < text.size()) text.erase(at, 1);
            }
        }
        all.push_back(text);
    }
    return all;
}

bool schema_takes(const std::string& before, const std::string& value, const std::string& after) {
    return read("<digest xmlns='urn:digestkit:digest:1'>" + before + value + after + "</digest>")
        .found.empty();
}

std::string content(const std::string& value) {
    std::string text;
    xmlio::append_content(text, value);
    return text;
}

}  // namespace

TEST_CASE("date_kind and the schema agree", "[xml][patterns]") {
    std::vector<std::string> seeds = {"2026-05",
                                      "2026-05-01T09:30",
                                      "2026-12-31T23:59:60.123+14:00",
                                      "2026-01-01T00:00Z",
                                      "0000-02-29",
                                      "2026-01-01T00:00:00-23:59",
                                      "",
                                      "2026",
                                      "2026-5-1",
                                      "9999-12-31"};
    for (const char* year : {"1900", "2000", "2023", "2024", "0004", "2100", "2400", "9996"}) {
        for (int month = 0; month <= 13; ++month) {
            for (const int day : {0, 1, 28, 29, 30, 31, 32})
                seeds.push_back(fmt::format("{}-{:02}-{:02}", year, month, day));
        }
    }
    for (const std::string& value : mutants(seeds, "0123456789-:TZ+.t ", 4000)) {
        CAPTURE(value);
        REQUIRE(date_kind(value).has_value() ==
                schema_takes("<record><updated><value>", value, "</value></updated></record>"));
    }
}

TEST_CASE("canonical_language and the schema agree", "[xml][patterns]") {
    const std::vector<std::string> seeds = {"en",
                                            "zh-Hans-CN",
                                            "de-CH-1996",
                                            "sl-rozaj-biske-1994",
                                            "zh-cmn-yue-abc-Hant",
                                            "es-419",
                                            "x-a-b",
                                            "en-x-1",
                                            "i-klingon",
                                            "EN-gb-OED",
                                            "sgn-BE-fr",
                                            "art-lojban",
                                            "de-1996-u-co-phonebk-t-it-x-y",
                                            "abcdefgh",
                                            "abcde-Latn",
                                            "qaa-Qaaa-QM-x-southern",
                                            "en-a-bbb-a-ccc",
                                            "i-foo",
                                            "zh-min-nan",
                                            ""};
    for (const std::string& value : mutants(seeds, "abxiZ019--", 3000)) {
        CAPTURE(value);
        REQUIRE(canonical_language(value).has_value() == schema_takes("<record xml:lang='", value, "'/>"));
    }
}

TEST_CASE("is_url and the schema agree", "[xml][patterns]") {
    std::vector<std::string> seeds = {"https://example.org/a?b=c&d#e",
                                      "a:b",
                                      "A1+.-:x",
                                      "1a:b",
                                      ":x",
                                      "a:",
                                      "",
                                      "http://ex\xC3\xA4mple/\xE6\xBC\xA2\xF0\x9F\x98\x80",
                                      "a:\xC2\xA0",
                                      "a:\xC2\xA1",
                                      "a:\x7F",
                                      "a:\xEF\xBF\xBD",
                                      "a:\xC2\x85",
                                      "a: b",
                                      "a:b\n",
                                      "a:\xF4\x8F\xBF\xBF"};
    for (const std::string& value : mutants(seeds, "aZ0+.-:/ <&\t~!", 2000)) {
        if (find_invalid_utf8(value) != std::string::npos) continue;
        CAPTURE(value);
        REQUIRE(is_url(value) ==
                schema_takes("<record><source><url>", content(value), "</url></source></record>"));
    }
}
