// SPDX-License-Identifier: MIT
// XML: mistakes at known bytes, and the places of values.
#include "lib/formats/xml/xml.h"
#include "tests/unit/places/packages.h"

using namespace places_tests;

namespace {

/// What stands behind the id of a record, with its mistake at `at`.
struct Mistake {
    std::string_view rule, text;
    std::size_t at;
};

constexpr Mistake elements[] = {
    {"XML-009", "<published><value>2026-13-45</value></published>", 18},
    {"XML-009", "<updated><value>2026-02-30</value><raw>要</raw></updated>", 16},
    {"XML-009", "<section kind='other' xml:lang='e'/>", 32},
    {"XML-009", "<section kind='poem'/>", 15},
    {"XML-009", "<source><url>no url</url></source>", 13},
    {"XML-009", "<section kind='other'><heading level='7'>要</heading></section>", 38},
    {"XML-005", "<title>要</title><bogus/>", 18},
    {"XML-005", "<section kind='other'><paragraph>a</paragraph><text/></section>", 46},
    {"XML-007", "<title bogus='1'>a</title>", 7},
    {"XML-010", "<section kind='other'>stray</section>", 22},
    {"XML-001", "<title>a &nobody; b</title>", 9},
    {"XML-001", "<title>a & b</title>", 9},
    {"XML-001", "<title>a < b</title>", 9},
    {"XML-001", "<title>a\x01</title>", 8},
    {"XML-001", "<title>要&#1;</title>", 10},
    {"XML-001", "<section kind='o<r'/>", 16},
    {"XML-001", "<title>a</titel>", 8},
    {"XML-001", "<title/ >", 6},
    {"ENC-001", "<title>bad \xFF byte</title>", 11},
    {"ENC-002", std::string_view("<title>nul \0 byte</title>", 25), 11},
};

}  // namespace

TEST_CASE("a mistake in XML stands at its byte", "[places]") {
    for (std::uint64_t seed = 0; seed < 2 * mutations; ++seed) {
        const Mistake& mistake = elements[seed % std::size(elements)];
        INFO("seed " << seed);
        test::RandomRecords random(seed);
        std::vector<Record> records = planted(random, Plant::id);
        for (Record& record : records) {
            const std::optional<std::string> id = record.id;
            record = Record();
            record.id = id;
            record.sections.resize(random.below(3));
            for (Section& section : record.sections) section.label = random.string();
        }
        std::string text = write(xml_format, records);
        const std::size_t behind = text.find("</id>", text.find(word)) + 5;
        text.insert(behind, mistake.text);
        check_found(read(xml_format, text, seed % 3 == 0), mistake.rule, text, behind + mistake.at);
    }
}

TEST_CASE("a tag of XML that closes another element is a mistake where it stands", "[places]") {
    for (std::uint64_t seed = 0; seed < mutations; ++seed) {
        INFO("seed " << seed);
        test::RandomRecords random(seed);
        std::string text = write(xml_format, planted(random, Plant::id));
        const std::size_t tag = text.find("</id>", text.find(word));
        text.replace(tag, 5, "</ie>");
        check_found(read(xml_format, text), "XML-001", text, tag);
    }
}

TEST_CASE("a field of XML stands where its text begins", "[places]") {
    for (std::uint64_t seed = 1000; seed < 1000 + 2 * mutations; ++seed) {
        INFO("seed " << seed);
        test::RandomRecords random(seed, seed % 4 < 2 ? test::Taste::plain : test::Taste::wild);
        const auto where = static_cast<Plant>(seed % plant_count);
        const std::string text = write(xml_format, planted(random, where));
        const std::string front(is_url(where) ? url_word : word);
        const Result result = read(xml_format, text);
        CHECK(check_places(result, front, {"", text, text.find(front)}) >= 1);
    }
}
