// SPDX-License-Identifier: MIT
// A page of ours gives the pieces that it was made from, one by one: what the comparison with the stored
// record rests on.
#include <fmt/format.h>

#include "lib/base/input.h"
#include "lib/base/output.h"
#include "lib/diag/sinks.h"
#include "lib/formats/epub/book.h"
#include "lib/formats/epub/page_reader.h"
#include "lib/formats/json/json.h"
#include "lib/model/names.h"
#include "lib/outline/show.h"
#include "lib/xmlio/markup.h"
#include "lib/zipio/archive.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/random_records.h"

using namespace digestkit;
using epub::ShownRecord;
using outline::Piece;

namespace {

std::string described(const Piece& piece) {
    const Block& block = piece.block;
    std::string out = fmt::format("{} {} {}/{} [{}]", static_cast<int>(piece.role), name_of(block.type),
                                  block.level, piece.shown_level, block.lang);
    out += fmt::format(" {} {} {}", block.depth, block.ordered, piece.made);
    for (const auto* part : {&block.label, &block.marker, &block.number, &block.code_lang, &piece.scheme})
        out += *part ? fmt::format(" <{}>", quoted(**part)) : " -";
    if (block.label) out += quoted(block.sep);
    for (const Text::Run& run : block.text.runs()) {
        out += fmt::format(" {}{}{}{}|{}|", run.marks.strong ? "s" : "", run.marks.emphasis ? "e" : "",
                           run.marks.code ? "c" : "", run.marks.href ? "->" + *run.marks.href : "", run.text);
    }
    out += " " + piece.href;
    if (piece.date)
        out += fmt::format(" {} raw {}", piece.date->value.value_or("-"), piece.date->raw.value_or("-"));
    if (piece.rel) out += fmt::format(" {}", name_of(*piece.rel));
    if (piece.kind) out += fmt::format(" {}", name_of(*piece.kind));
    if (piece.provenance) {
        const Provenance& by = *piece.provenance;
        out += fmt::format(" by {} {} {}", by.provider.value_or("-"), by.model.value_or("-"),
                           by.raw.value_or("-"));
        if (by.generated) out += by.generated->value.value_or("-") + by.generated->raw.value_or("-");
    }
    return out;
}

std::vector<std::string> described(const outline::Outline& pieces) {
    std::vector<std::string> all;
    for (const Piece& piece : pieces) all.push_back(described(piece));
    return all;
}

/// All that the pages of a book of `records`, a chapter each, show.
std::vector<ShownRecord> shown_in_book(const std::vector<Record>& records) {
    Collector sink;
    std::string bytes;
    StringOutput output(bytes);
    epub::BookOptions options;
    options.lang = "en";
    epub::Book book(output, options, sink);
    for (const Record& record : records) book.chapter({&record, 1});
    book.finish();
    Collector findings;
    Limits limits;
    limits.tag_bytes = limits.record_bytes;  // random links may be longer than any real one
    Input input = Input::memory("book.epub", bytes);
    auto archive = zipio::Archive::open(input, limits, findings);
    REQUIRE(archive);
    std::vector<ShownRecord> all;
    for (std::size_t i = 0; i < archive->entries().size(); ++i) {
        const std::string name = archive->entries()[i].name;
        if (name.find("/text/c") == std::string::npos) continue;
        const auto page = archive->read(i, findings);
        REQUIRE(page);
        const auto markup =
            xmlio::read_markup(*page, xmlio::MarkupKind::html, "book.epub", name, limits, findings);
        REQUIRE(markup);
        epub::ReadPage read = epub::read_page(*markup);
        CHECK_FALSE(read.stray);
        for (ShownRecord& shown : read.records) all.push_back(std::move(shown));
    }
    CHECK(findings.found.empty());
    return all;
}

void check_same(const std::vector<Record>& records) {
    const std::vector<ShownRecord> shown = shown_in_book(records);
    REQUIRE(shown.size() == records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        CHECK(shown[i].number == i + 1);
        CHECK(described(shown[i].pieces) == described(outline::show(records[i], {"en", "", nullptr})));
    }
}

}  // namespace

TEST_CASE("the pages of the samples give their pieces") {
    std::vector<Record> records;
    Collector sink;
    for (const char* name : {"000_1db0cc39164bb9cd", "003_a846d041469d4f7a"}) {
        const std::string json = test::file_content(fmt::format("samples/expected/{}.json", name));
        auto record = json::record_from_json(json, name, sink);
        REQUIRE(record);
        records.push_back(std::move(*record));
    }
    check_same(records);
}

TEST_CASE("the pages of random records give their pieces") {
    for (const test::Taste taste : {test::Taste::plain, test::Taste::wild}) {
        test::RandomRecords random(7, taste);
        std::vector<Record> records;
        for (int i = 0; i < 1000; ++i) records.push_back(random.record());
        check_same(records);
    }
}
