// SPDX-License-Identifier: MIT
// Books of ours that other programs have written again (tests/data/epub): what they show comes back, and what
// is lost is named.
#include <fmt/format.h>

#include <algorithm>

#include "lib/diag/rules_epb.h"
#include "lib/diag/sinks.h"
#include "lib/formats/epub/page_reader.h"
#include "lib/formats/epub/reader.h"
#include "lib/formats/json/json.h"
#include "lib/outline/show.h"
#include "lib/xmlio/markup.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using outline::Role;

namespace {

class Kept final : public Records {
  public:
    void head(Head) override {}
    void record(Record record, const Places&) override { records.push_back(std::move(record)); }
    std::vector<Record> records;
};

Record seed() {
    Collector sink;
    const std::string name = "samples/expected/003_a846d041469d4f7a.json";
    auto record = json::record_from_json(test::file_content(name), name, sink);
    REQUIRE(record);
    return std::move(*record);
}

Record read_one(const std::string& name, Sink& sink) {
    const std::string bytes = test::file_content("tests/data/epub/" + name);
    Input input = Input::memory(name, bytes);
    Kept kept;
    epub::read(input, {}, kept, sink);
    REQUIRE(kept.records.size() == 1);
    return std::move(kept.records.front());
}

/// All that is seen of a record, a line each.
std::vector<std::string> seen_of(const Record& record) {
    std::vector<std::string> lines;
    for (const outline::Piece& piece : outline::show(record, {"en", "", nullptr})) {
        const Block& block = piece.block;
        const std::string label = block.label ? *block.label + block.sep : std::string();
        if (!label.empty() || !block.text.empty()) lines.push_back(label + block.text.plain());
    }
    return lines;
}

bool has(const Collector& sink, const Rule& rule) {
    return std::any_of(sink.found.begin(), sink.found.end(),
                       [&rule](const Diagnostic& found) { return found.rule == &rule; });
}

epub::ReadPage page_of(const std::string& body) {
    Collector sink;
    const auto markup =
        xmlio::read_markup("<html><head><title>x</title></head><body>" + body + "</body></html>",
                           xmlio::MarkupKind::html, "book", "page", {}, sink);
    REQUIRE(markup);
    CHECK(epub::is_marked(*markup));
    return epub::read_page(*markup);
}

}  // namespace

TEST_CASE("after curly quotes and soft hyphens the stored record stands") {
    Collector sink;
    CHECK(read_one("calibre-polish.epub", sink) == seed());
    for (const Diagnostic& found : sink.found) {
        INFO(found.message);
        CHECK(found.severity == Severity::info);
    }
}

TEST_CASE("after a conversion without the stored records all that is seen comes back") {
    Collector sink;
    const Record record = read_one("calibre-convert.epub", sink);
    CHECK(seen_of(record) == seen_of(seed()));
    CHECK(record.published == seed().published);
    REQUIRE(record.sections.size() == seed().sections.size());
    for (std::size_t i = 0; i < record.sections.size(); ++i) {
        CHECK(record.sections[i].kind == seed().sections[i].kind);
        CHECK(record.sections[i].lang == seed().sections[i].lang);
        CHECK(record.sections[i].provenance == seed().sections[i].provenance);
    }
    CHECK(has(sink, rules::epb::no_stored_records));
    CHECK_FALSE(has(sink, rules::epb::stray_text));
}

TEST_CASE("a record whose element and file a tool took apart is one record") {
    Collector sink;
    CHECK(seen_of(read_one("pandoc-rewritten.epub", sink)) == seen_of(seed()));
    CHECK(has(sink, rules::epb::no_stored_records));
}

TEST_CASE("fields without a record around them are a record, a second title begins the next") {
    const epub::ReadPage page = page_of(
        "<section data-dg-role='title'><h1 data-dg-role='title'>A</h1>"
        "<p><span data-dg-role='source'>S</span></p></section>"
        "<section data-dg-role='section'><h2 data-dg-role='section'>L</h2><p>one</p>"
        "<section data-dg-role='section'><p>in</p><h1 data-dg-role='title'>B</h1>"
        "<section data-dg-role='section'><h2 data-dg-role='section'>M</h2><p>two</p></section></section>"
        "<h2 data-dg-role='section'>N</h2></section>");
    REQUIRE(page.records.size() == 2);
    const auto& first = page.records[0].pieces;
    REQUIRE(first.size() == 6);
    CHECK(page.records[0].bare);
    CHECK(first[0].role == Role::title);
    CHECK(first[0].block.text.plain() == "A");
    CHECK(first[1].role == Role::source);
    CHECK(first[2].block.text.plain() == "L");
    const auto& second = page.records[1].pieces;
    REQUIRE(second.size() >= 3);
    CHECK(second[0].block.text.plain() == "B");
    CHECK(second[1].block.text.plain() == "M");
    CHECK(second[2].block.text.plain() == "two");
}

TEST_CASE("a page of pictures holds no words") {
    Collector sink;
    const auto markup = xmlio::read_markup(
        "<html><head><title>Cover</title></head><body><svg><image href='c.png'/></svg></body></html>",
        xmlio::MarkupKind::html, "book", "page", {}, sink);
    REQUIRE(markup);
    CHECK_FALSE(epub::read_foreign_page(*markup).words);
}
