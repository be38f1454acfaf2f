// SPDX-License-Identifier: MIT
// A weekly on which somebody worked: its parts, front page, index and pages of several records do not get
// into the way of an edit.
#include <algorithm>

#include "lib/convert/registry.h"
#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"
#include "lib/weekly/weekly.h"
#include "tests/support/catch.h"
#include "tests/support/unzip.h"
#include "tests/unit/weekly/folder.h"
#include "tests/unit/weekly/support.h"

using namespace weekly_tests;  // NOLINT(google-build-using-namespace)

namespace {

struct Kept final : Records {
    void head(Head) override {}
    void record(Record record, const Places&) override { got.push_back(std::move(record)); }
    std::vector<Record> got;
};

struct Result {
    std::vector<Record> records;
    std::vector<Diagnostic> found;
};

Result read_book(const std::string& bytes) {
    Input input = Input::memory("w.epub", bytes);
    Kept kept;
    Collector sink;
    require_format("epub").read(input, {}, kept, sink);
    return {std::move(kept.got), std::move(sink.found)};
}

/// Two days, and on the first of them a story that two papers tell.
std::string issue(const Folder& folder) {
    std::string lines;
    const auto add = [&lines](const std::string& title, const std::string& day, const std::string& url) {
        Record made = record(title, day, url);
        made.id = "id of " + title;
        made.tags.push_back({"libraries", {}});
        made.sections = {summary("en", "The council told us of " + title + "."), summary("zh", "图书馆。")};
        made.extras.push_back({"weight", "1e400"});
        lines += json::to_json(made) + "\n";
    };
    add("Library opens", "2026-04-27", "https://example.org/library");
    add("A library at last", "2026-04-27", "https://example.org/library");
    add("Bridge closes", "2026-04-27", "https://example.org/bridge");
    add("Rain", "2026-04-29", "https://example.org/rain");
    folder.write("in/a.ndjson", lines);
    WeeklyJob job;
    job.inputs = {folder.path("in")};
    job.output = folder.path("w.epub");
    job.week = parse_week("2026-W18");
    Collector sink;
    const WeeklyResult result = make_weekly(job, sink);
    REQUIRE(result.picked == 4);
    REQUIRE(result.stories == 3);
    return folder.read("w.epub");
}

/// The book with `from`, which stands on one page only, replaced there.
std::string edited(const std::string& book, const std::string& from, const std::string& to) {
    std::vector<test::ZipEntry> files = test::unzipped(book);
    std::size_t edits = 0;
    for (test::ZipEntry& file : files) {
        const bool is_chapter = file.name.find("/text/c0") != std::string::npos;
        const std::size_t at = is_chapter ? file.bytes.find(from) : std::string::npos;
        if (at == std::string::npos) continue;
        file.bytes.replace(at, from.size(), to);
        ++edits;
    }
    REQUIRE(edits == 1);
    return test::make_zip(files).bytes();
}

std::size_t index_of(const std::vector<Record>& records, const std::string& title) {
    const auto found = std::find_if(records.begin(), records.end(), [&title](const Record& each) {
        return each.title && each.title->plain() == title;
    });
    REQUIRE(found != records.end());
    return static_cast<std::size_t>(found - records.begin());
}

void check_equal(const std::vector<Record>& got, const std::vector<Record>& expected) {
    REQUIRE(got.size() == expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        INFO("record " << i);
        CHECK(json::to_json(got[i]) == json::to_json(expected[i]));
    }
}

}  // namespace

TEST_CASE("a text edited in an issue is that edit in that record, alone or told with another") {
    const Folder folder;
    const std::string book = issue(folder);
    const Result whole = read_book(book);
    REQUIRE(whole.found.empty());
    for (const std::string title : {"Library opens", "A library at last", "Bridge closes", "Rain"}) {
        INFO(title);
        const std::string told = "The council told us of " + title + ".",
                          changed = "Nobody told us of " + title + ".";
        const Result result = read_book(edited(book, told, changed));
        std::vector<Record> expected = whole.records;
        expected[index_of(expected, title)].sections[0].blocks[0].text = Text(changed);
        check_equal(result.records, expected);
        REQUIRE(result.found.size() == 1);
        CHECK(result.found[0].rule->id == "REC-003");
        CHECK(result.found[0].message.find(title) != std::string::npos);
    }
}

TEST_CASE("a section added in an issue is one of the record above it") {
    const Folder folder;
    const std::string book = issue(folder);
    const Result whole = read_book(book);
    const std::string last = "The council told us of A library at last.";
    const Result result =
        read_book(edited(book, last + "</p>\n</section>\n",
                         last + "</p>\n</section>\n<h2>Background</h2>\n<p>It began in May.</p>\n"));
    std::vector<Record> expected = whole.records;
    std::vector<Section>& sections = expected[index_of(expected, "A library at last")].sections;
    Section added = summary("en", "It began in May.");
    added.kind = SectionKind::background;
    added.label = "Background";
    sections.insert(sections.begin() + 1, added);
    check_equal(result.records, expected);
    REQUIRE(result.found.size() == 1);
    CHECK(result.found[0].rule->id == "REC-009");
}
