// SPDX-License-Identifier: MIT
// Books: what stands in a page is placed in the page, what is only stored in the file of the stored records.
#include <regex>

#include "lib/formats/epub/epub.h"
#include "tests/unit/places/packages.h"

using namespace places_tests;

namespace {

constexpr std::string_view records_name = "EPUB/data/records.json";

/// Where the plant stands in the body of a page.
Spot find_spot(const Members& members, Plant where, std::string_view planted_word) {
    for (const test::ZipEntry& entry : members) {
        const std::size_t body = entry.bytes.find("<body");
        if (!entry.name.ends_with(".xhtml") || entry.name.ends_with("nav.xhtml") || body == std::string::npos)
            continue;
        if (is_url(where)) {
            const std::size_t at = entry.bytes.find("href=\"" + std::string(planted_word), body);
            if (at != std::string::npos) return {entry.name, entry.bytes, at + 6};
            continue;
        }
        // Attributes say some again, before the words do.
        const std::size_t at = entry.bytes.rfind(planted_word);
        if (at != std::string::npos && at > body) return {entry.name, entry.bytes, at};
    }
    return {};
}

struct Book {
    explicit Book(std::uint64_t seed)
        : random(seed, seed % 2 == 0 ? test::Taste::plain : test::Taste::wild),
          where(static_cast<Plant>(seed % (plant_count - 1))),  // all but the id, which no page shows
          members(test::unzipped(write(epub_format, planted(random, where)))) {}

    test::RandomRecords random;
    Plant where;
    Members members;

    std::string_view front() const { return is_url(where) ? url_word : word; }

    /// What parsers pass over, with characters of several bytes and lines, in front of all and of the plant.
    void add_noise(std::string_view planted_word) {
        Spot spot = find_spot(members, where, planted_word);
        test::ZipEntry* const page = member(members, spot.member);
        REQUIRE(page != nullptr);
        if (!is_url(where)) page->bytes.insert(spot.at, "<!-- 要\n & -->");
        page->bytes.insert(page->bytes.find('>', page->bytes.find("<body")) + 1,
                           "<!-- \xF0\x9F\x99\x82\n\n é -->");
    }
};

}  // namespace

TEST_CASE("a field of an untouched book stands where its page shows it", "[places]") {
    for (std::uint64_t seed = 0; seed < mutations; ++seed) {
        Book book(seed);
        INFO("seed " << seed);
        const Spot spot = find_spot(book.members, book.where, book.front());
        REQUIRE_FALSE(spot.member.empty());
        const Result result = read(epub_format, zipped(book.members));
        CHECK(check_places(result, book.front(), spot) >= 1);
    }
}

TEST_CASE("a field of an edited book stands where the editor wrote it", "[places]") {
    for (std::uint64_t seed = 1000; seed < 1000 + mutations; ++seed) {
        Book book(seed);
        INFO("seed " << seed);
        const std::string front = is_url(book.where) ? "https://graftword.example/" : "Graftword";
        for (test::ZipEntry& entry : book.members) {
            if (entry.name.ends_with(".xhtml")) replace_all(entry.bytes, book.front(), front);
        }
        book.add_noise(front);
        if (seed % 3 == 0) std::erase_if(book.members, [](auto& each) { return each.name == records_name; });
        const Spot spot = find_spot(book.members, book.where, front);
        const Result result = read(epub_format, zipped(book.members));
        CHECK(check_places(result, front, spot) >= 1);
    }
}

TEST_CASE("paths follow the blocks and sections of the page when some came or went", "[places]") {
    for (std::uint64_t seed = 2000; seed < 2000 + mutations; ++seed) {
        Book book(seed - seed % (plant_count - 1) + static_cast<std::uint64_t>(Plant::block));
        INFO("seed " << seed);
        Spot spot = find_spot(book.members, book.where, word);
        test::ZipEntry* const page = member(book.members, spot.member);
        REQUIRE(page != nullptr);
        // Blocks of ours begin at the start of a line.
        const std::size_t line = page->bytes.rfind("\n<", spot.at) + 1;
        page->bytes.insert(line, "<p>An added paragraph, 要.</p>\n");
        const std::size_t section = page->bytes.find("<section data-dg-role=\"section\"");
        page->bytes.insert(section,
                           "<section data-dg-role=\"section\" data-dg-kind=\"other\"><h2 "
                           "data-dg-role=\"section\">New part</h2>\n<p>And its text.</p></section>\n");
        spot = find_spot(book.members, book.where, word);
        const Result result = read(epub_format, zipped(book.members));
        CHECK(check_places(result, word, spot) >= 1);
        CHECK(check_places(result, "An added paragraph",
                           {spot.member, spot.text, spot.text.find("An added")}) == 1);
        CHECK(check_places(result, "New part", {spot.member, spot.text, spot.text.find("New part")}) == 1);
    }
}

TEST_CASE("a field of a stranger's book stands where it is written", "[places]") {
    const std::regex marks(" (data-dg-[a-z-]+|aria-labelledby|class)=\"[^\"]*\"");
    std::size_t count = 0;
    for (std::uint64_t seed = 3000; seed < 3000 + mutations; ++seed) {
        Book book(seed);
        INFO("seed " << seed);
        std::erase_if(book.members, [](auto& each) { return each.name == records_name; });
        book.add_noise(book.front());
        for (test::ZipEntry& entry : book.members) {
            if (entry.name.ends_with(".xhtml")) entry.bytes = std::regex_replace(entry.bytes, marks, "");
        }
        const Spot spot = find_spot(book.members, book.where, book.front());
        count += check_places(read(epub_format, zipped(book.members)), book.front(), spot);
    }
    CHECK(count > mutations / 2);  // dates, badges and the like are words like others there
}

TEST_CASE("what no page shows stands in the file of the stored records", "[places]") {
    for (std::uint64_t seed = 4000; seed < 4000 + mutations; ++seed) {
        INFO("seed " << seed);
        test::RandomRecords random(seed);
        std::vector<Record> records = planted(random, Plant::id);
        records.back().extras = {{"x-planted", "\"Extraword\""}};
        Members members = test::unzipped(write(epub_format, records));
        const std::string& stored = member(members, records_name)->bytes;
        const Result result = read(epub_format, zipped(members));
        CHECK(check_places(result, word, {std::string(records_name), stored, stored.find("\"Plantword")}) ==
              1);
        const Span extra = result.places.back().find("/extras/0");
        CHECK(extra.member == records_name);
        CHECK(said(extra.begin) == said(oracle(stored, stored.find("\"Extraword\""))));
    }
}

TEST_CASE("a finding about a page of a book stands at its byte of the page", "[places]") {
    struct Mistake {
        std::string_view rule, text;
        std::size_t at;  // of the mistake in the text
    };
    constexpr Mistake mistakes[] = {
        {"XML-014", "< ", 0},       {"XML-014", "</titel>", 0},  {"XML-016", "\xFF", 0},
        {"XML-015", "&nobody;", 0}, {"XML-019", "要 &nbsp;", 4},
    };
    for (std::uint64_t seed = 5000; seed < 5000 + mutations; ++seed) {
        INFO("seed " << seed);
        Book book(seed * (plant_count - 1) + static_cast<std::uint64_t>(Plant::block));
        const Spot spot = find_spot(book.members, book.where, word);
        std::string& page = member(book.members, spot.member)->bytes;
        const Mistake& mistake = mistakes[seed % std::size(mistakes)];
        page.insert(spot.at, mistake.text);
        // Positions are those of the text as it was repaired: bytes of before count as they stand.
        check_found(read(epub_format, zipped(book.members)), mistake.rule, page, spot.at + mistake.at,
                    spot.member);
    }
}

TEST_CASE("a mistake in the file of the stored records stands at its byte of that file", "[places]") {
    for (std::uint64_t seed = 6000; seed < 6000 + mutations; ++seed) {
        INFO("seed " << seed);
        test::RandomRecords random(seed);
        Members members = test::unzipped(write(epub_format, planted(random, Plant::id)));
        std::string& stored = member(members, records_name)->bytes;
        const std::size_t at = stored.find("\"Plantword");
        stored.insert(at, "@");
        check_found(read(epub_format, zipped(members)), "JSN-001", stored, at, records_name);
    }
}
