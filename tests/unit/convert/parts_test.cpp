// SPDX-License-Identifier: MIT
#include "lib/convert/parts.h"

#include <filesystem>

#include "lib/base/error.h"
#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

Record titled(const std::string& title) {
    Record record;
    record.title = Text(title);
    return record;
}

PartsJob job_in(const test::Folder& folder, std::size_t records, bool hold) {
    PartsJob job;
    job.format = &ndjson_format;
    job.path = folder.path("all.ndjson");
    job.records = records;
    job.hold = hold;
    return job;
}

}  // namespace

TEST_CASE("parts are numbered behind the name, and their names sort as the numbers do") {
    CHECK(part_path("week.docx", 1) == "week-001.docx");
    CHECK(part_path("a.b/week", 12) == "a.b/week-012");
    CHECK(part_path("week.docx", 999) == "week-999.docx");
    CHECK(part_path("/x/y.tar.gz", 1234) == "/x/y.tar-a1234.gz");
    CHECK(part_path("week.docx", 10'000) == "week-b10000.docx");
    for (std::size_t number = 1; number < 11'000; ++number)
        REQUIRE(part_path("week.docx", number) < part_path("week.docx", number + 1));
}

TEST_CASE("an input that has the name of a part is refused before anything is written") {
    const test::Folder folder;
    Collector found;
    for (const char* const name :
         {"all-001.ndjson", "all-999.ndjson", "all-a1000.ndjson", "all-b12345.ndjson"}) {
        PartsJob job = job_in(folder, 1, false);
        job.inputs = {folder.path(name)};
        folder.write(name, "{}");
        CHECK_THROWS_AS(PartsWriter(job, found), Error);
    }
    for (const char* const name : {"all-a.ndjson", "all-.ndjson", "all-1000.ndjson", "all-a001.ndjson"}) {
        PartsJob job = job_in(folder, 1, false);
        job.inputs = {folder.path(name)};
        folder.write(name, "{}");
        CHECK_NOTHROW(PartsWriter(job, found));
    }
}

TEST_CASE("no parts are called after a folder or a device") {
    const test::Folder folder;
    Collector found;
    folder.write("week/one.json", "{}");
    for (const std::string& path :
         {folder.path("week"), folder.path("week/"), folder.path("week/."), folder.path("absent/"),
          std::string("/dev/stdout"), std::string("/dev/fd/1"), std::string("/dev/null")}) {
        CAPTURE(path);
        PartsJob job = job_in(folder, 1, false);
        job.path = path;
        CHECK_THROWS_AS(PartsWriter(job, found), Error);
    }
}

TEST_CASE("a part is there as soon as it is whole, unless parts are held") {
    for (const bool hold : {false, true}) {
        const test::Folder folder;
        Collector found;
        PartsWriter writer(job_in(folder, 2, hold), found);
        for (const char* title : {"One", "Two", "Three"}) writer.record(titled(title), {});
        CHECK(folder.has("all-001.ndjson") == !hold);
        CHECK_FALSE(folder.has("all-002.ndjson"));
        writer.finish();
        CHECK(folder.has("all-002.ndjson") == !hold);
        writer.commit();
        CHECK(folder.read("all-001.ndjson") == "{\"title\":\"One\"}\n{\"title\":\"Two\"}\n");
        CHECK(folder.read("all-002.ndjson") == "{\"title\":\"Three\"}\n");
        CHECK(found.found.empty());
    }
}

TEST_CASE("more held parts than can be open at once are refused, and nothing is written") {
    const test::Folder folder;
    Collector found;
    {
        PartsWriter writer(job_in(folder, 1, true), found);
        for (std::size_t i = 0; i < PartsWriter::most_held; ++i) writer.record(titled("One"), {});
        CHECK_THROWS_AS(writer.record(titled("Two"), {}), Error);
    }
    CHECK(std::filesystem::is_empty(folder.root()));
}
