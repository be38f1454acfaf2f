// SPDX-License-Identifier: MIT
#include "lib/validate/run.h"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "lib/diag/rules_set.h"
#include "lib/formats/json/json.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

/// Writes down all that it hears, a line each.
class Scribe final : public RunListener {
  public:
    void begin(const ResolvedInput& input) override { said += "begin " + input.found.relative + "\n"; }
    void finding(Diagnostic found) override {
        said += std::string(found.rule->id) + " " + std::to_string(found.where.begin.line) + "\n";
        ++findings;
    }
    void record(const RecordKeys& keys) override { said += "record " + std::to_string(keys.record) + "\n"; }
    std::string said;
    std::size_t findings = 0;
};

/// Inputs with `lines` broken lines each, but for every fourth, which is good.
std::vector<Found> write_inputs(const test::Folder& folder, std::size_t count, std::size_t lines) {
    std::vector<Found> inputs;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string name = std::to_string(i) + ".ndjson";
        std::string text = "{\"title\":\"t\"}\n";
        for (std::size_t j = 0; i % 4 != 0 && j < lines + i % 3; ++j) text += "{\"nobody\":1,}\n";
        folder.write(name, text);
        inputs.push_back({folder.path(name), "", folder.path(name), name});
    }
    return inputs;
}

/// All that are read as `format`.
Resolved read_as(const Format& format) {
    Resolved settings{{}, Selection({}), Severity::error, {}, {}, false};
    settings.job.from = &format;
    return settings;
}

RunJob job_of(const std::vector<Found>& inputs, const Resolved& settings, std::size_t workers) {
    RunJob job;
    for (const Found& found : inputs) job.inputs.push_back({found, &settings});
    job.workers = workers;
    return job;
}

std::string told(const std::vector<Found>& inputs, std::size_t workers) {
    const Resolved settings = read_as(ndjson_format);
    const RunJob job = job_of(inputs, settings, workers);
    Scribe scribe;
    run_validation(job, scribe);
    return scribe.said;
}

}  // namespace

TEST_CASE("many inputs are told of in their order, whoever works on them") {
    const test::Folder folder;
    const std::vector<Found> inputs = write_inputs(folder, 200, 3);
    std::string expected;
    for (const Found& input : inputs) expected += told({input}, 1);
    for (const std::size_t workers : {1U, 2U, 8U}) {
        INFO(workers << " workers");
        CHECK(told(inputs, workers) == expected);
    }
    CHECK(told({}, 4).empty());
}

TEST_CASE("so many inputs that some are handed over together are told of in their order too") {
    const test::Folder folder;
    std::vector<Found> inputs = write_inputs(folder, 1'000, 1);
    inputs[500].path = folder.path("gone.ndjson");  // one that is lost costs no other
    std::string expected;
    for (const Found& input : inputs) expected += told({input}, 1);
    CHECK(expected.find("begin 500.ndjson\n" + std::string(rules::set::unreadable.id)) != std::string::npos);
    for (const std::size_t workers : {1U, 2U, 3U}) {
        INFO(workers << " workers");
        CHECK(told(inputs, workers) == expected);
    }
}

TEST_CASE("a slow first input holds up those that come after it, and few are worked on ahead") {
    const test::Folder folder;
    const std::vector<Found> inputs = write_inputs(folder, 100, 3);
    std::atomic<bool> go = false;
    std::atomic<std::size_t> begun = 0;
    Format slow = ndjson_format;
    slow.read = [&](Input& input, const ReadOptions& options, Records& records, Sink& sink) {
        ++begun;
        while (input.name() == inputs.front().path && !go) std::this_thread::yield();
        ndjson_format.read(input, options, records, sink);
    };
    const Resolved settings = read_as(slow);
    const RunJob job = job_of(inputs, settings, 2);
    Scribe scribe;
    std::thread run([&] { run_validation(job, scribe); });
    // The other worker goes on until it is as far ahead as it may be.
    std::size_t before = 0;
    while (begun < 3 || before != begun) {
        before = begun;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    CHECK(begun <= 10);
    go = true;
    run.join();
    CHECK(begun == inputs.size());
    CHECK(scribe.said == told(inputs, 1));
}

TEST_CASE("an input with more findings than fit into memory waits until they are told") {
    const test::Folder folder;
    const std::size_t lines = 60'000;
    const Resolved settings = read_as(ndjson_format);
    const RunJob job = job_of(write_inputs(folder, 2, lines), settings, 2);
    Scribe scribe;
    run_validation(job, scribe);
    CHECK(scribe.findings >= lines);
}

TEST_CASE("what the listener throws ends the run, whatever the workers are at") {
    struct Thrower final : RunListener {
        void begin(const ResolvedInput&) override {}
        void finding(Diagnostic) override {
            if (++heard == 700) throw std::runtime_error("enough");
        }
        void record(const RecordKeys&) override {}
        int heard = 0;
    };
    const test::Folder folder;
    const Resolved settings = read_as(ndjson_format);
    const RunJob job = job_of(write_inputs(folder, 40, 20'000), settings, 4);
    Thrower thrower;
    CHECK_THROWS_WITH(run_validation(job, thrower), "enough");
}

TEST_CASE("what a worker throws is thrown when its turn comes, and a lost input is a finding") {
    const test::Folder folder;
    std::vector<Found> inputs = write_inputs(folder, 8, 2);
    inputs.insert(inputs.begin() + 2, {folder.path("gone"), "", folder.path("gone"), "gone"});
    Format broken = ndjson_format;
    broken.read = [&](Input& input, const ReadOptions& options, Records& records, Sink& sink) {
        if (input.name() == folder.path("5.ndjson")) throw std::runtime_error("broken");
        ndjson_format.read(input, options, records, sink);
    };
    const Resolved settings = read_as(broken);
    Scribe scribe;
    CHECK_THROWS_WITH(run_validation(job_of(inputs, settings, 3), scribe), "broken");
    CHECK_THAT(scribe.said,
               Catch::Contains("begin gone\n" + std::string(rules::set::unreadable.id) + " 0\nbegin 2"));
    CHECK_THAT(scribe.said, Catch::EndsWith("begin 5.ndjson\n"));
}
