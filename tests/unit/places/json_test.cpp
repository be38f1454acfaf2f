// SPDX-License-Identifier: MIT
// JSON and NDJSON: mistakes at known bytes, and the places of values.
#include "lib/formats/json/json.h"
#include "tests/unit/places/packages.h"

using namespace places_tests;

namespace {

constexpr std::string_view id_front = "\"Plantword";

/// A member that stands in front of the id of a record, with its mistake at `at`.
struct Mistake {
    std::string_view rule, text;
    std::size_t at;
};

constexpr Mistake members[] = {
    {"JSN-010", R"("published": "2026-13-45", )", 13},
    {"JSN-010", R"("updated": {"value": "2026-02-30"}, )", 21},
    {"JSN-011", R"("lang": "not a language", )", 8},
    {"JSN-011", R"("sections": [{"kind": "other", "lang": "e"}], )", 39},
    {"JSN-007", R"("source": {"名": 1, "uri": "x"}, )", 11},
    {"JSN-007", R"("links": [{"href": "a:b", "rle": "other"}], )", 26},
    {"JSN-004", R"("title": "half \ud800 a pair", )", 15},
    {"JSN-005", R"("title": 7, )", 9},
    {"JSN-005", R"("badges": ["要", null], )", 18},
    {"JSN-008", R"("sections": [{"kind": "poem"}], )", 22},
    {"JSN-009",
     R"("sections": [{"kind": "other", "blocks": [{"type": "heading", "level": 7, "text": ""}]}], )", 71},
    {"JSN-012", R"("source": {"url": "no url"}, )", 18},
    {"JSN-001", R"("title": 'single', )", 9},
    {"JSN-001", R"("title": "a" @, )", 13},
    {"ENC-001", "\"title\": \"bad \xFF byte\", ", 14},
    {"ENC-002", std::string_view("\"title\": \"nul \0 byte\", ", 23), 14},
};

/// The records, none of which has a field that a mistake puts in, and where the id of the planted one is.
std::vector<Record> bare(test::RandomRecords& random) {
    std::vector<Record> records = planted(random, Plant::id);
    for (Record& record : records) {
        record.title.reset();
        record.published.reset();
        record.updated.reset();
        record.source.reset();
        record.lang.clear();
        record.badges.clear();
        record.links.clear();
        record.sections.clear();
    }
    return records;
}

const Format& format_of(std::uint64_t seed) {
    return seed % 2 == 0 ? json_format : ndjson_format;
}

}  // namespace

TEST_CASE("a mistake in JSON stands at its byte", "[places]") {
    for (std::uint64_t seed = 0; seed < 2 * mutations; ++seed) {
        INFO("seed " << seed);
        test::RandomRecords random(seed);
        std::string text = write(format_of(seed), bare(random));
        const std::size_t id = text.rfind("\"id\"", text.find(id_front));
        const Mistake& mistake = members[(seed / 2) % std::size(members)];
        text.insert(id, mistake.text);
        check_found(read(format_of(seed), text, seed % 3 == 0), mistake.rule, text, id + mistake.at);
    }
}

TEST_CASE("a field of JSON stands where its value begins", "[places]") {
    for (std::uint64_t seed = 1000; seed < 1000 + 2 * mutations; ++seed) {
        INFO("seed " << seed);
        test::RandomRecords random(seed, seed % 4 < 2 ? test::Taste::plain : test::Taste::wild);
        const auto where = static_cast<Plant>(seed % plant_count);
        const std::string text = write(format_of(seed), planted(random, where));
        const std::string front(is_url(where) ? url_word : word);
        const Result result = read(format_of(seed), text);
        CHECK(check_places(result, front, {"", text, text.find("\"" + front)}) >= 1);
    }
}
