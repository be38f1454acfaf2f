// SPDX-License-Identifier: MIT
#include "lib/weekly/weekly.h"

#include <algorithm>
#include <functional>

#include "lib/base/error.h"
#include "lib/convert/registry.h"
#include "lib/diag/sinks.h"
#include "lib/weekly/candidate.h"
#include "tests/support/catch.h"
#include "tests/unit/weekly/folder.h"

using namespace digestkit;     // NOLINT(google-build-using-namespace)
using namespace weekly_tests;  // NOLINT(google-build-using-namespace)

namespace {

WeeklyJob job_of(const Folder& folder) {
    WeeklyJob job;
    job.inputs = {folder.path("in")};
    job.output = folder.path("w.epub");
    job.week = parse_week("2026-W18");
    job.no_cover = true;
    return job;
}

class Titles final : public Records {
  public:
    void head(Head) override {}
    void record(Record record, const Places&) override {
        text += (text.empty() ? "" : "|") + title_of(record);
    }
    std::string text;
};

/// What a reader finds in the book, without a word of complaint.
std::string titles_in(const Folder& folder) {
    Input input = Input::open(folder.path("w.epub"));
    Titles titles;
    Collector sink;
    require_format("epub").read(input, {}, titles, sink);
    CHECK(sink.found.empty());
    return titles.text;
}

bool tells(const Collector& sink, std::string_view rule) {
    return std::any_of(sink.found.begin(), sink.found.end(),
                       [rule](const Diagnostic& each) { return each.rule->id == rule; });
}

ErrorKind refused_as(const WeeklyJob& job) {
    Collector sink;
    try {
        make_weekly(job, sink);
    } catch (const Error& error) {
        return error.kind();
    }
    FAIL("nothing was refused");
    return ErrorKind::io;
}

}  // namespace

TEST_CASE("a week becomes a book whose records come back in the order of their days") {
    Folder folder;
    folder.write("in/a.ndjson", line("Late", "2026-05-03") + line("Other", "2026-05-04"));
    folder.write("in/b.ndjson", line("Early", "2026-04-27") + line("Early", "2026-04-27"));
    Collector sink;
    const WeeklyResult result = make_weekly(job_of(folder), sink);
    CHECK(result.written);
    CHECK(result.read == 4);
    CHECK(result.picked == 2);
    CHECK(result.stories == 2);
    CHECK(result.repeated == 1);
    CHECK(result.other_days == 1);
    CHECK(titles_in(folder) == "Early|Late");
    CHECK(tells(sink, "EPB-041"));
}

TEST_CASE("a book with a drawn cover is read without complaint") {
    Folder folder;
    folder.write("in/a.ndjson", line("A", "2026-04-28"));
    WeeklyJob job = job_of(folder);
    job.no_cover = false;
    Collector sink;
    CHECK(make_weekly(job, sink).written);
    CHECK(titles_in(folder) == "A");
}

TEST_CASE("covers and style sheets that do not end are refused") {
    Folder folder;
    folder.write("in/a.ndjson", line("A", "2026-04-28"));
    folder.write("large", std::string((std::size_t{32} << 20) + 1, ' '));
    WeeklyJob job = job_of(folder);
    job.css = folder.path("large");
    CHECK(refused_as(job) == ErrorKind::usage);
    job.css.reset();
    job.no_cover = false;
    job.cover = folder.path("large");
    CHECK(refused_as(job) == ErrorKind::usage);
    CHECK_FALSE(folder.has("w.epub"));
}

TEST_CASE("the days of the job come before those of the week") {
    Folder folder;
    folder.write("in/a.ndjson", line("Early", "2026-04-27") + line("Late", "2026-05-03"));
    WeeklyJob job = job_of(folder);
    job.since = day_of("2026-04-28");
    Collector sink;
    const WeeklyResult result = make_weekly(job, sink);
    CHECK(to_string(result.since.value()) == "2026-04-28");
    CHECK(to_string(result.until.value()) == "2026-05-03");
    CHECK(titles_in(folder) == "Late");
}

TEST_CASE("records without a day are left out and counted, or taken and last") {
    Folder folder;
    folder.write("in/a.ndjson", line("None", "") + line("Dated", "2026-04-30"));
    WeeklyJob job = job_of(folder);
    Collector skipped;
    CHECK(make_weekly(job, skipped).undated == 1);
    CHECK(tells(skipped, "CNV-016"));
    CHECK(titles_in(folder) == "Dated");
    job.undated = true;
    Collector taken;
    CHECK(make_weekly(job, taken).undated == 0);
    CHECK_FALSE(tells(taken, "CNV-016"));
    CHECK(titles_in(folder) == "Dated|None");
}

TEST_CASE("languages choose among the sections, and leave out what has nothing left") {
    Folder folder;
    folder.write("in/a.ndjson", line("English", "2026-04-27") + line("French", "2026-04-28", "fr"));
    WeeklyJob job = job_of(folder);
    job.languages = {"FR"};
    Collector sink;
    const WeeklyResult result = make_weekly(job, sink);
    CHECK(result.languages == 1);
    CHECK(tells(sink, "EPB-043"));
    CHECK(titles_in(folder) == "French");
}

TEST_CASE("without a record of the days nothing is written") {
    Folder folder;
    folder.write("in/a.ndjson", line("A", "2026-06-01"));
    Collector sink;
    const WeeklyResult result = make_weekly(job_of(folder), sink);
    CHECK_FALSE(result.written);
    CHECK(to_string(result.first_seen.value()) == "2026-06-01");
    CHECK_FALSE(folder.has("w.epub"));
}

TEST_CASE("an error leaves its record out; with strict it leaves the book out") {
    Folder folder;
    folder.write("in/a.ndjson",
                 line("Good", "2026-04-27") + "{\"title\": \"Bad\", \"published\": \"soon\"}\n");
    WeeklyJob job = job_of(folder);
    job.strict = true;
    Collector strict;
    const WeeklyResult stopped = make_weekly(job, strict);
    CHECK_FALSE(stopped.written);
    CHECK(stopped.errors == 1);
    CHECK_FALSE(folder.has("w.epub"));
    job.strict = false;
    Collector sink;
    CHECK(make_weekly(job, sink).written);
    CHECK(titles_in(folder) == "Good");
}

TEST_CASE("the same records make the same bytes, wherever they lie") {
    Folder one;
    Folder other;
    one.write("in/a.ndjson", line("A", "2026-04-27") + line("B", "2026-04-28"));
    other.write("in/x/b.ndjson", line("A", "2026-04-27"));
    other.write("in/y/a.ndjson", line("B", "2026-04-28"));
    Collector sink;
    make_weekly(job_of(one), sink);
    make_weekly(job_of(other), sink);
    CHECK(one.read("w.epub") == other.read("w.epub"));
}

TEST_CASE("a job that cannot be done is refused before an input is read") {
    Folder folder;
    folder.write("in/a.ndjson", line("A", "2026-04-27"));
    folder.write("latin.css", "p { content: \"\xE9\" }");
    folder.write("cut.png", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x04\xB0\0\0\x06\x40\x08", 25));
    const WeeklyJob good = job_of(folder);
    const auto refused = [&good](const std::function<void(WeeklyJob&)>& spoil) {
        WeeklyJob job = good;
        spoil(job);
        return refused_as(job);
    };
    CHECK(refused([](WeeklyJob& job) { job.week.reset(); }) == ErrorKind::usage);
    CHECK(refused([](WeeklyJob& job) { job.until = day_of("2026-04-01"); }) == ErrorKind::usage);
    CHECK(refused([](WeeklyJob& job) { job.languages = {"en_US"}; }) == ErrorKind::usage);
    CHECK(refused([](WeeklyJob& job) { job.output = "w.odt"; }) == ErrorKind::usage);
    const auto document = [&refused](auto change) {
        return refused([&change](WeeklyJob& job) {
            job.output = "w.docx";
            change(job);
        });
    };
    CHECK(document([](WeeklyJob& job) { job.cover = "a.png"; }) == ErrorKind::usage);
    CHECK(document([](WeeklyJob& job) { job.css = "a.css"; }) == ErrorKind::usage);
    CHECK(refused([](WeeklyJob& job) { job.house = "bytes"; }) == ErrorKind::usage);
    CHECK(refused([](WeeklyJob& job) { job.embed = false; }) == ErrorKind::usage);
    CHECK(refused([](WeeklyJob& job) { job.title = "\xFF"; }) == ErrorKind::usage);
    CHECK(refused([&](WeeklyJob& job) { job.css = folder.path("latin.css"); }) == ErrorKind::usage);
    CHECK(refused([&](WeeklyJob& job) { job.css = folder.path("absent.css"); }) == ErrorKind::io);
    CHECK(refused([&](WeeklyJob& job) {
              job.no_cover = false;
              job.cover = folder.path("latin.css");
          }) == ErrorKind::usage);
    CHECK(refused([&](WeeklyJob& job) {
              job.no_cover = false;
              job.cover = folder.path("cut.png");
          }) == ErrorKind::usage);
    for (const char* issue : {"", "forty", "1.", ".5", "1.5.2", "-1", "1e3"}) {
        INFO(issue);
        CHECK(refused([issue](WeeklyJob& job) { job.issue = issue; }) == ErrorKind::usage);
    }
    CHECK_FALSE(folder.has("w.epub"));
}

TEST_CASE("what is left out for its language is told, also a record without a section") {
    Folder folder;
    folder.write("in/a.ndjson", line("A", "2026-04-27") + line("B", "2026-04-28", "fr"));
    WeeklyJob job = job_of(folder);
    job.languages = {"en"};
    const auto told = [&job] {
        Collector sink;
        make_weekly(job, sink);
        REQUIRE(sink.found.size() == 1);
        return sink.found[0].message;
    };
    CHECK(told() == "1 section in another language is left out, and 1 record of which nothing is left");
    folder.write("in/a.ndjson", line("A", "2026-04-27") + "{\"title\":\"C\",\"published\":\"2026-04-28\"}\n");
    CHECK(told() == "1 record without a text in these languages left out");
}

TEST_CASE("the form of an issue is told by its extension, in capitals too") {
    Folder folder;
    folder.write("in/a.ndjson", line("A", "2026-04-27"));
    WeeklyJob job = job_of(folder);
    Collector sink;
    for (const std::string name : {"W.EPUB", "w.Docx"}) {
        job.output = folder.path(name);
        CHECK(make_weekly(job, sink).written);
        CHECK((folder.read(name).find("word/document.xml") != std::string::npos) == (name == "w.Docx"));
    }
}

TEST_CASE("numbers of issues are whole or have one point") {
    Folder folder;
    folder.write("in/a.ndjson", line("A", "2026-04-27"));
    WeeklyJob job = job_of(folder);
    for (const char* issue : {"0", "42", "1.5"}) {
        INFO(issue);
        job.issue = issue;
        Collector sink;
        CHECK(make_weekly(job, sink).written);
    }
}
