// SPDX-License-Identifier: MIT
#include "lib/weekly/gather.h"

#include "lib/base/error.h"
#include "lib/convert/registry.h"
#include "lib/diag/sinks.h"
#include "tests/support/catch.h"
#include "tests/support/zip_maker.h"
#include "tests/unit/weekly/folder.h"
#include "tests/unit/weekly/support.h"

using namespace weekly_tests;  // NOLINT(google-build-using-namespace)

namespace {

struct Gathered {
    std::vector<Candidate> candidates;
    WeeklyResult result;
    std::vector<Diagnostic> found;

    /// "A 2026-04-27|B none": titles and days.
    std::string text() const {
        std::string text;
        for (const Candidate& candidate : candidates) {
            if (!text.empty()) text += "|";
            text += title_of(candidate.record) + " " + (candidate.day ? to_string(*candidate.day) : "none");
        }
        return text;
    }
    bool tells(std::string_view rule) const {
        for (const Diagnostic& each : found) {
            if (each.rule->id == rule) return true;
        }
        return false;
    }
};

WeeklyJob job_of(std::vector<std::string> inputs) {
    WeeklyJob job;
    job.inputs = std::move(inputs);
    job.output = "/nowhere/w.epub";
    return job;
}

/// The week 2026-W18.
Gathered gathered(const WeeklyJob& job) {
    Gathered made;
    made.result.since = day_of("2026-04-27");
    made.result.until = day_of("2026-05-03");
    Collector sink;
    made.candidates = gather(job, made.result, sink);
    made.found = std::move(sink.found);
    return made;
}

}  // namespace

TEST_CASE("records of the days and those without a day are kept, in the order of reading") {
    Folder folder;
    folder.write("b.ndjson", line("Sunday", "2026-05-03") + line("Next", "2026-05-04") + line("None", ""));
    folder.write("a.ndjson", line("Before", "2026-04-26") + line("Monday", "2026-04-27T23:59:00-08:00"));
    const Gathered made = gathered(job_of({folder.root()}));
    CHECK(made.text() == "Monday 2026-04-27|Sunday 2026-05-03|None none");
    CHECK(made.candidates.at(0).number == 1);
    CHECK(made.candidates.at(2).number == 4);
    CHECK(made.candidates.at(0).file == folder.path("a.ndjson"));
    CHECK(made.result.read == 5);
    CHECK(made.result.other_days == 2);
    CHECK(to_string(made.result.first_seen.value()) == "2026-04-26");
    CHECK(to_string(made.result.last_seen.value()) == "2026-05-04");
}

TEST_CASE("the date in a path counts for what names none, but not when it is turned off") {
    Folder folder;
    folder.write("2026-04-28/a.ndjson", line("Undated", "") + line("Dated", "2026-04-30"));
    WeeklyJob job = job_of({folder.root()});
    const Gathered made = gathered(job);
    CHECK(made.text() == "Undated 2026-04-28|Dated 2026-04-30");
    CHECK(made.tells("EPB-040"));
    CHECK_FALSE(made.candidates.front().record.published.has_value());
    job.date_from_path = false;
    CHECK(gathered(job).text() == "Undated none|Dated 2026-04-30");
}

TEST_CASE("only the part of a path below the argument names a day") {
    Folder folder;
    folder.write("2026-04-28/archive/a.ndjson", line("Undated", ""));
    CHECK(gathered(job_of({folder.path("2026-04-28/archive")})).text() == "Undated none");
}

TEST_CASE("entries of an archive are read by their own names and paths") {
    Folder folder;
    folder.write("week.zip", digestkit::test::make_zip(
                                 {{"2026-04-28/a.txt", "A quiet day\nSummary (EN)\nNothing happened.\n"},
                                  {"b.ndjson", line("B", "2026-04-29")}})
                                 .bytes());
    const Gathered made = gathered(job_of({folder.path("week.zip")}));
    CHECK(made.text() == "A quiet day 2026-04-28|B 2026-04-29");
    CHECK(made.candidates.at(0).member == "2026-04-28/a.txt");
}

TEST_CASE("a record takes the language of its digest, which stays behind") {
    Folder folder;
    folder.write("a.json", R"({"lang":"ja","records":[)" + line("A", "2026-04-27") +
                               R"(,{"title":"B","published":"2026-04-27","lang":"ko"}]})");
    folder.write("b.ndjson", line("C", "2026-04-27"));
    const Gathered made = gathered(job_of({folder.root()}));
    REQUIRE(made.candidates.size() == 3);
    CHECK(made.candidates[0].record.lang == "ja");
    CHECK(made.candidates[1].record.lang == "ko");
    CHECK(made.candidates[2].record.lang.empty());
}

TEST_CASE("a strange or broken file is reported and the others are read") {
    Folder folder;
    folder.write("a.bin", std::string("\0\1\2", 3));
    folder.write("b.json", "{\"title\": ");
    folder.write("c.ndjson", line("Good", "2026-04-27"));
    const Gathered made =
        gathered(job_of({folder.path("a.bin"), folder.path("b.json"), folder.path("c.ndjson")}));
    CHECK(made.text() == "Good 2026-04-27");
    CHECK(made.tells("EPB-045"));
    CHECK(made.found.size() == 2);
}

TEST_CASE("a format that is named is the only one that is taken from a folder") {
    Folder folder;
    folder.write("a.json", line("Json", "2026-04-27"));
    folder.write("b.ndjson", line("Line", "2026-04-27"));
    WeeklyJob job = job_of({folder.root()});
    job.from = find_format("ndjson");
    CHECK(gathered(job).text() == "Line 2026-04-27");
}

TEST_CASE("the output is passed over below a folder and refused as an argument") {
    Folder folder;
    folder.write("a.ndjson", line("A", "2026-04-27"));
    folder.write("w.epub", "an old book");
    WeeklyJob job = job_of({folder.root()});
    job.output = folder.path("w.epub");
    const Gathered made = gathered(job);
    CHECK(made.text() == "A 2026-04-27");
    CHECK(made.found.empty());
    job.inputs = {folder.path("w.epub")};
    CHECK_THROWS_AS(gathered(job), Error);
}

TEST_CASE("a path that is absent is refused before anything is read") {
    Folder folder;
    folder.write("a.json", "broken");
    WeeklyResult result;
    Collector sink;
    CHECK_THROWS_AS(gather(job_of({folder.path("a.json"), folder.path("absent")}), result, sink), Error);
    CHECK(sink.found.empty());
}

TEST_CASE("files of one digest in several languages are one record where that is asked for") {
    Folder folder;
    folder.write("2026-04-28.en.ndjson", line("Tram", "2026-04-28"));
    folder.write("tr/2026-04-28.ndjson", line("Tramvay", "2026-04-28"));
    folder.write("b.en.ndjson", line("One", "2026-04-28"));
    folder.write("b.tr.ndjson", line("Bir", "2026-04-28") + line("\u0130ki", "2026-04-28"));
    WeeklyJob job = job_of({folder.root()});
    CHECK(gathered(job).candidates.size() == 5);
    job.join_languages = true;
    const Gathered made = gathered(job);
    CHECK(made.text() == "Tram 2026-04-28|One 2026-04-28|Bir 2026-04-28|\u0130ki 2026-04-28");
    CHECK(made.tells("PAN-034"));
    REQUIRE(made.candidates.front().record.alt_titles.size() == 1);
    CHECK(made.candidates.front().record.alt_titles.front().lang == "tr");
}
