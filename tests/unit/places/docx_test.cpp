// SPDX-License-Identifier: MIT
// Documents of word processors: what stands in the text is placed there, links where their targets are, and
// what is only stored at the properties that hold it.
#include <regex>

#include "lib/formats/docx/docx.h"
#include "tests/unit/places/packages.h"

using namespace places_tests;

namespace {

constexpr std::string_view document_name = "word/document.xml";
constexpr std::string_view links_name = "word/_rels/document.xml.rels";
constexpr std::string_view custom_name = "docProps/custom.xml";

struct Document {
    explicit Document(std::uint64_t seed)
        : random(seed, seed % 2 == 0 ? test::Taste::plain : test::Taste::wild),
          where(static_cast<Plant>(seed % (plant_count - 1))),
          members(test::unzipped(write(docx_format, planted(random, where)))) {}

    test::RandomRecords random;
    Plant where;
    Members members;

    std::string_view front() const { return is_url(where) ? url_word : word; }
    std::string& text() { return member(members, document_name)->bytes; }
    std::string& links() { return member(members, links_name)->bytes; }

    /// The table of contents says titles too, before the text does.
    Spot spot(std::string_view planted_word) {
        if (!is_url(where)) return {std::string(document_name), text(), text().rfind(planted_word)};
        return {std::string(links_name), links(), links().find("\"" + std::string(planted_word)) + 1};
    }

    void forget_stored() {
        std::erase_if(members, [](const auto& each) { return each.name == custom_name; });
        for (const char* name : {"_rels/.rels", "[Content_Types].xml"}) {
            std::string& part = member(members, name)->bytes;
            part = std::regex_replace(part, std::regex("<(Relationship|Override) [^>]*custom[^>]*>"), "");
        }
    }

    void add_noise(std::string_view planted_word) {
        if (!is_url(where)) text().insert(text().rfind(planted_word), "<!-- 要\n & -->");
        text().insert(text().find("<w:body>"), "<!-- \xF0\x9F\x99\x82\n\n é -->");
    }
};

}  // namespace

TEST_CASE("a field of an untouched document stands where its text shows it", "[places]") {
    for (std::uint64_t seed = 0; seed < mutations; ++seed) {
        Document document(seed);
        INFO("seed " << seed);
        const Result result = read(docx_format, zipped(document.members));
        CHECK(check_places(result, document.front(), document.spot(document.front())) >= 1);
    }
}

TEST_CASE("a field of an edited document stands where the editor wrote it", "[places]") {
    for (std::uint64_t seed = 1000; seed < 1000 + mutations; ++seed) {
        Document document(seed);
        INFO("seed " << seed);
        const std::string front = is_url(document.where) ? "https://graftword.example/" : "Graftword";
        replace_all(document.text(), document.front(), front);
        replace_all(document.links(), document.front(), front);
        document.add_noise(front);
        if (seed % 3 == 0) document.forget_stored();
        const Result result = read(docx_format, zipped(document.members));
        CHECK(check_places(result, front, document.spot(front)) >= 1);
    }
}

TEST_CASE("paths follow the paragraphs of a document when some came", "[places]") {
    for (std::uint64_t seed = 2000; seed < 2000 + mutations; ++seed) {
        Document document(seed * (plant_count - 1) + static_cast<std::uint64_t>(Plant::block));
        INFO("seed " << seed);
        std::string& text = document.text();
        text.insert(text.rfind("<w:p>", text.rfind(word)),
                    "<w:p><w:r><w:t>An added paragraph, 要.</w:t></w:r></w:p>\n");
        const Result result = read(docx_format, zipped(document.members));
        CHECK(check_places(result, word, document.spot(word)) >= 1);
        CHECK(check_places(result, "An added", {std::string(document_name), text, text.find("An added")}) ==
              1);
    }
}

TEST_CASE("a field of a stranger's document stands where it is written", "[places]") {
    std::size_t count = 0;
    for (std::uint64_t seed = 3000; seed < 3000 + mutations; ++seed) {
        Document document(seed);
        INFO("seed " << seed);
        document.forget_stored();
        replace_all(member(document.members, "word/styles.xml")->bytes, "w:val=\"Digest ", "w:val=\"Other ");
        document.add_noise(document.front());
        const Result result = read(docx_format, zipped(document.members));
        count += check_places(result, document.front(), document.spot(document.front()));
    }
    CHECK(count > mutations / 2);
}

TEST_CASE("what no text of a document shows stands at the properties that hold it", "[places]") {
    for (std::uint64_t seed = 4000; seed < 4000 + mutations; ++seed) {
        INFO("seed " << seed);
        test::RandomRecords random(seed);
        std::vector<Record> records = planted(random, Plant::id);
        records.back().extras = {{"x-planted", "1"}};
        Members members = test::unzipped(write(docx_format, records));
        const std::string& custom = member(members, custom_name)->bytes;
        const std::size_t at = custom.rfind("<property", custom.find("\"digestkit.00000\""));
        const Result result = read(docx_format, zipped(members));
        CHECK(check_places(result, word, {std::string(custom_name), custom, at}) == 1);
        CHECK(said(result.places.back().find("/extras/0").begin) == said(oracle(custom, at)));
    }
}

TEST_CASE("a finding about a part of a document stands at its byte of the part", "[places]") {
    struct Mistake {
        std::string_view rule, text;
    };
    constexpr Mistake mistakes[] = {
        {"XML-001", "< "}, {"XML-001", "</titel>"}, {"XML-016", "\xFF"}, {"XML-015", "&nobody;"}};
    for (std::uint64_t seed = 5000; seed < 5000 + mutations; ++seed) {
        INFO("seed " << seed);
        Document document(seed * (plant_count - 1) + static_cast<std::uint64_t>(Plant::block));
        std::string& text = document.text();
        const std::size_t at = text.rfind(word);
        const Mistake& mistake = mistakes[seed % std::size(mistakes)];
        text.insert(at, mistake.text);
        check_found(read(docx_format, zipped(document.members)), mistake.rule, text, at, document_name);
    }
}
