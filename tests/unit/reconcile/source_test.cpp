// SPDX-License-Identifier: MIT
// Where a page says that a record comes from, when it leads to what a record cannot hold.
#include "tests/unit/reconcile/edits.h"

using namespace reconcile_tests;

namespace {

using outline::Role;

const char* const no_urls[] = {"/local/page.html", "//x/y", "https://a.example/a b", "page2.xhtml", "?"};

Record record_of(std::optional<Source> source) {
    Record record;
    record.title = "River rises";
    record.source = std::move(source);
    record.sections.resize(1);
    record.sections[0].blocks.resize(1);
    record.sections[0].blocks[0].text = "It rained.";
    return record;
}

/// The page of `record` where its source is shown as `text` and leads to `href`.
outline::Outline page_with(const Record& record, const std::string& text, const std::string& href) {
    outline::Outline page = page_of(record);
    for (outline::Piece& piece : page) {
        if (piece.role != Role::source) continue;
        piece.block.text = text;
        piece.href = href;
        return page;
    }
    outline::Piece added;
    added.role = Role::source;
    added.block.text = text;
    added.href = href;
    page.insert(page.begin() + 1, added);
    return page;
}

}  // namespace

TEST_CASE("a source that leads to no URL leads where it led before") {
    const Record stored = record_of(Source{"River News", "https://river.example/g", {}});
    for (const char* href : no_urls) {
        CAPTURE(href);
        const Result result = run(stored, page_with(stored, "River News", href));
        CHECK(result.record == stored);
        CHECK(result.agreement == Agreement::edited);
        REQUIRE(result.rules == Ids{"REC-018"});
        CHECK(result.found[0].hint == "the stored URL stays: https://river.example/g");
    }
}

TEST_CASE("the words of a source that leads to no URL are its name") {
    const Record url_alone = record_of(Source{std::nullopt, "https://river.example/g", {}});
    Record edited = url_alone;
    edited.source->name = "page2.xhtml";
    const Result named = run(url_alone, page_with(url_alone, "page2.xhtml", "page2.xhtml"));
    CHECK(named.record == edited);
    CHECK(named.rules == Ids{"REC-018", "REC-014"});

    for (const Record& stored :
         {record_of(std::nullopt), record_of(Source{"River News", std::nullopt, {}})}) {
        edited = record_of(Source{"Lake News", std::nullopt, {}});
        const Result result = run(stored, page_with(stored, "Lake News", "//x/y"));
        CHECK(result.record == edited);
        REQUIRE(result.rules == Ids{"REC-018", "REC-014"});
        CHECK(result.found[0].hint == "the link is lost, and its words stay");
    }
}

TEST_CASE("a URL that is typed where it is shown must be one") {
    const Record stored = record_of(Source{std::nullopt, "https://river.example/g", {}});
    Record edited = stored;
    edited.source->name = "1a:b";
    CHECK(run(stored, page_with(stored, "1a:b", "https://river.example/g")).record == edited);
}
