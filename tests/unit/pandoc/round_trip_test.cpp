// SPDX-License-Identifier: MIT
// Records → a format of pandoc → records: what the table of losses (docs/formats/pandoc.md) says is kept is
// equal.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"
#include "lib/pandoc/formats.h"
#include "tests/support/catch.h"
#include "tests/support/checked_records.h"
#include "tests/support/random_records.h"
#include "tests/support/shown_records.h"
#include "tests/support/text_io.h"
#include "tests/unit/pandoc/support.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using test::as_held;
using test::as_shown;
using test::line_of;
using test::RandomRecords;
using test::Taste;
using test::with_held_code;

namespace {

/// pandoc takes time that grows with the square of a document full of signs.
constexpr std::size_t records_a_document = 25;

std::vector<Record> back(const std::string& bytes, const std::string& format) {
    const text_tests::Result result = text_tests::read_as(*pandoc::find_format(format), bytes);
    for (const Diagnostic& each : result.found) {
        INFO(each.message);
        CHECK(each.severity != Severity::error);
    }
    return result.records;
}

/// All its texts, one after the other.
std::string texts_of(const Record& record) {
    std::string texts = json::to_json(record);
    for (const Section& section : record.sections) {
        texts += section.label.value_or("") + "\n";
        for (const Block& block : section.blocks)
            texts += (block.label ? *block.label + block.sep : "") + block.text.plain() + "\n";
    }
    if (record.title) texts += record.title->plain();
    for (const AltTitle& title : record.alt_titles) texts += title.text.plain();
    return texts;
}

/// Without blanks, and with the quotes that some formats make of others: what is left are the letters.
std::string letters_of(const std::string& text) {
    std::string letters;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0)
            letters += c;
    }
    return letters;
}

void check_shown(const std::string& format, Taste taste, std::size_t count) {
    RandomRecords random(7, taste);
    for (std::size_t done = 0; done < count; done += records_a_document) {
        Digest digest;
        for (std::size_t i = 0; i < records_a_document; ++i)
            digest.records.push_back(with_held_code(random.record()));
        const std::vector<Record> got = back(test::write_as(format, digest).bytes, format);
        REQUIRE(got.size() == digest.records.size());
        for (std::size_t i = 0; i < got.size(); ++i) {
            INFO(format << ", record " << done + i);
            CHECK(line_of(as_held(got[i])) == line_of(as_shown(digest.records[i])));
        }
    }
}

}  // namespace

TEST_CASE("Markdown gives back all that is shown of 500 records, however nasty their texts are") {
    if (!test::has_pandoc()) return;
    check_shown("markdown", Taste::plain, 250);
    check_shown("markdown", Taste::wild, 250);
}

TEST_CASE("HTML gives back all that is shown of 500 records, however nasty their texts are") {
    if (!test::has_pandoc()) return;
    check_shown("html", Taste::plain, 250);
    check_shown("html", Taste::wild, 250);
}

TEST_CASE("what a digest says of itself comes back, and no record gets its language") {
    if (!test::has_pandoc()) return;
    for (const char* head :
         {R"("date": {"value": "2026-05-05", "raw": "5 May, \"26\""}, "lang": "en")",
          R"("date": {"raw": "some day"}, "lang": "en")", R"("date": "2026-05-05T06:00Z")"}) {
        const std::string said =
            std::string(R"({"title": "D", )") + head +
            R"(, "records": [{"title": "A", "tags": ["t"], "sections": [{"kind": "summary",
            "label": "S", "blocks": [{"type": "paragraph", "text": "words"}]}]}, {"title": "B", "lang": "de",
            "sections": [{"kind": "summary", "lang": "en", "blocks": [{"type": "paragraph", "text": "words"}]}]}]})";
        for (const char* format : {"markdown", "html"}) {
            INFO(format << ": " << head);
            const Digest digest = test::digest_of_json(said);
            const Digest got = test::digest_read_as(format, test::write_as(format, digest).bytes);
            CHECK(got.head == digest.head);
            REQUIRE(got.records.size() == 2);
            for (std::size_t i = 0; i < 2; ++i) CHECK(line_of(got.records[i]) == line_of(digest.records[i]));
        }
    }
}

TEST_CASE("records that are only a title stay records in formats without attributes") {
    if (!test::has_pandoc()) return;
    const Digest digest =
        test::digest_of_json(R"({"records": [{"title": "A"}, {"title": "B"}, {"title": "C"}]})");
    for (const char* format : {"gfm", "rst"}) {
        INFO(format);
        CHECK(test::digest_read_as(format, test::write_as(format, digest).bytes).records.size() == 3);
    }
}

TEST_CASE("OpenDocument gives back the letters of everything that is shown of 500 records") {
    if (!test::has_pandoc()) return;
    RandomRecords random(11, Taste::plain);
    for (std::size_t done = 0; done < 500; done += records_a_document) {
        Digest digest;
        for (std::size_t i = 0; i < records_a_document; ++i) digest.records.push_back(random.record());
        const std::vector<Record> got = back(test::write_as("odt", digest).bytes, "odt");
        std::string letters;
        for (const Record& record : got) letters += letters_of(texts_of(record));
        for (const Record& record : digest.records) {
            for (const Section& section : as_shown(record).sections) {
                for (const Block& block : section.blocks) {
                    for (const Text::Run& run :
                         block.text.runs()) {  // a picture without words shows its address
                        INFO("odt, record " << done << ": " << run.text);
                        CHECK(letters.find(letters_of(std::string(run.text))) != std::string::npos);
                    }
                }
            }
        }
    }
}

TEST_CASE("the seeds come back from every format with their texts, languages, labels, links and dates") {
    if (!test::has_pandoc()) return;
    for (const std::string format :
         {"markdown", "html", "odt", "rst", "org", "docbook", "latex", "mediawiki", "man", "gfm"}) {
        const Digest digest = test::digest_of("samples/expected/000_1db0cc39164bb9cd.json");
        std::vector<Record> got = back(test::write_as(format, digest).bytes, format);
        REQUIRE(got.size() == 1);
        INFO(format);
        got[0].layout = digest.records[0].layout;
        got[0].lang = digest.records[0].lang;
        CHECK(got[0] == digest.records[0]);
    }
}
