// SPDX-License-Identifier: MIT
// Records → a format of pandoc → records: what the table of losses (docs/formats/pandoc.md) says is kept is equal.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/outline/collect.h"
#include "lib/outline/show.h"
#include "lib/pandoc/formats.h"
#include "tests/support/catch.h"
#include "tests/support/checked_records.h"
#include "tests/support/random_records.h"
#include "tests/support/text_io.h"
#include "tests/unit/pandoc/support.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using test::RandomRecords;
using test::Taste;

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

/// What a page shows of it, which is all that Markdown and HTML promise.
Record as_shown(const Record& record) {
    Record shown = outline::collect(outline::show(record, {}));
    shown.id = record.id;
    return shown;
}

/// All that somebody reads of it, one line after the other.
std::vector<std::string> words_of(const Record& record) {
    std::vector<std::string> words;
    for (const outline::Piece& piece : outline::show(record, {})) {
        if (piece.role != outline::Role::furniture && !piece.made)
            words.push_back(piece.block.label.value_or("") + piece.block.text.plain());
    }
    return words;
}

/// Without blanks, and with the quotes that some formats make of others: what is left are the letters.
std::string letters_of(const std::string& text) {
    std::string letters;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0) letters += c;
    }
    return letters;
}

void check_shown(const std::string& format, Taste taste, std::size_t count) {
    RandomRecords random(7, taste);
    for (std::size_t done = 0; done < count; done += records_a_document) {
        Digest digest;
        for (std::size_t i = 0; i < records_a_document; ++i) digest.records.push_back(random.record());
        for (Record& record : digest.records) {
            if (record.id) record.id = letters_of(*record.id);  // no page holds controls
        }
        const std::vector<Record> got = back(test::write_as(format, digest).bytes, format);
        REQUIRE(got.size() == digest.records.size());
        for (std::size_t i = 0; i < got.size(); ++i) {
            INFO(format << ", record " << done + i);
            CHECK(got[i] == as_shown(digest.records[i]));
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

TEST_CASE("OpenDocument gives back the letters of everything that is shown of 500 records") {
    if (!test::has_pandoc()) return;
    RandomRecords random(11, Taste::plain);
    for (std::size_t done = 0; done < 500; done += records_a_document) {
        Digest digest;
        for (std::size_t i = 0; i < records_a_document; ++i) digest.records.push_back(random.record());
        const std::vector<Record> got = back(test::write_as("odt", digest).bytes, "odt");
        std::string letters;
        for (const Record& record : got) {
            for (const std::string& words : words_of(record)) letters += letters_of(words) + "\n";
            for (const Tag& tag : record.tags) letters += letters_of(tag.text) + "\n";
            for (const Link& link : record.links) letters += letters_of(link.href) + "\n";
        }
        for (const Record& record : digest.records) {
            for (const Section& section : as_shown(record).sections) {
                for (const Block& block : section.blocks) {
                    INFO("odt, record " << done << ": " << block.text.plain());
                    CHECK(letters.find(letters_of(block.text.plain())) != std::string::npos);
                }
            }
        }
    }
}

TEST_CASE("the seeds come back from every format with their texts, languages, labels, links and dates") {
    if (!test::has_pandoc()) return;
    for (const std::string format : {"markdown", "html", "odt", "rst", "docbook", "latex"}) {
        const Digest digest = test::digest_of("samples/000_1db0cc39164bb9cd.txt");
        std::vector<Record> got = back(test::write_as(format, digest).bytes, format);
        REQUIRE(got.size() == 1);
        INFO(format);
        got[0].layout = digest.records[0].layout;
        got[0].lang = digest.records[0].lang;
        CHECK(got[0] == digest.records[0]);
    }
}
