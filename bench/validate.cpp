// SPDX-License-Identifier: MIT
// Validating: memory over long files, single files against programs that start anew for each, and what places
// and checks cost beside reading as the converter does.
#include "lib/validate/validate_input.h"

#include <array>
#include <filesystem>
#include <fstream>

#include "bench/common.h"
#include "bench/forgetful.h"
#include "bench/peak.h"
#include "bench/records.h"
#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"
#include "lib/formats/xml/xml.h"

using namespace digestkit;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t record_count = 6'000, file_count = 10'000, sample = 20;
const std::string tool = DIGEST_VALIDATE;

/// Hears everything and keeps nothing.
class Nobody final : public InputListener {
  public:
    void report(Diagnostic diagnostic) override { bench::keep(diagnostic); }
    void record(RecordKeys keys) override {
        bench::keep(keys);
        ++count;
    }
    std::size_t count = 0;
};

/// A record of which no check says anything, as most are.
Record sound_record(std::size_t number) {
    Record record = bench::record(number);
    *record.published->value += "Z";
    record.source->url = fmt::format("https://openai.com/index/{}/", number);
    return record;
}

std::string written(const Format& format, std::size_t first, std::size_t count) {
    std::string text;
    StringOutput output(text);
    Collector sink;
    const auto writer = format.open(output, {}, sink);
    for (std::size_t i = first; i < first + count; ++i) writer->record(sound_record(i), {});
    writer->finish();
    return text;
}

std::size_t validate(const Format& format, std::string_view text) {
    Input input = Input::memory("bench", text);
    static const Selection counts{RuleSettings{}};  // as the tool has it when nothing is asked for
    InputJob job;
    job.from = &format;
    job.counts = &counts;
    Nobody nobody;
    validate_input(input, job, nobody);
    return nobody.count;
}

std::size_t read(const Format& format, std::string_view text, bool places) {
    Input input = Input::memory("bench", text);
    ReadOptions options;
    options.places = places;
    Silence sink;
    bench::Forgetful records;
    format.read(input, options, records, sink);
    return records.count;
}

bool speed_rows(const Format& format, std::string_view name) {
    const std::string text = written(format, 0, record_count);
    if (validate(format, text) != record_count || read(format, text, false) != record_count) {
        fmt::print("{}: the records are not read\n", name);
        return false;
    }
    const std::string places = fmt::format("{} read with places", name);
    const std::string whole = fmt::format("{} validated, all checks", name);
    const bool met = bench::contest(
        {places, "read as the converter does", text.size(), 0.9},
        [&] { bench::keep(read(format, text, true)); }, [&] { bench::keep(read(format, text, false)); });
    return bench::contest(
               {whole, "read as the converter does", text.size(), 0.7},
               [&] { bench::keep(validate(format, text)); },
               [&] { bench::keep(read(format, text, false)); }) &&
           met;
}

/// Our runs over all files against a process a file of `theirs`, of which some are run, in turns.
bool files_row(const Format& format, std::string_view rival, const fs::path& folder,
               const std::vector<std::string>& theirs) {
    fs::create_directories(folder);
    std::vector<std::string> files;
    for (std::size_t i = 0; i < file_count; ++i) {
        Record record = sound_record(i);
        record.sections.resize(1);
        files.push_back(folder / fmt::format("{:05}.{}", i, format.extensions.front()));
        std::string text;
        StringOutput output(text);
        Silence sink;
        const auto writer = format.open(output, {}, sink);
        writer->record(std::move(record), {});
        writer->finish();
        std::ofstream(files.back(), std::ios::binary) << text;
    }
    bool good = true;
    const auto work = [&] {
        const bench::Child child = bench::run_child([&] {
            bench::become_silent({tool, "--isolated", "--fail-on", "error", folder});
        });
        good = good && child.good;
        return child.seconds;
    };
    const auto their_work = [&] {
        double seconds = 0;
        for (std::size_t i = 0; i < sample; ++i) {
            std::vector<std::string> command = theirs;
            command.push_back(files[i * (file_count / sample)]);
            const bench::Child child = bench::run_child([&] { bench::become_silent(command); });
            good = good && child.good;
            seconds += child.seconds;
        }
        return seconds;
    };
    work();
    std::array<double, bench::rounds> our_times{}, their_times{}, ratios{};
    for (std::size_t i = 0; i < bench::rounds; ++i) {
        our_times.at(i) = work() / file_count;
        their_times.at(i) = their_work() / sample;
        ratios.at(i) = their_times.at(i) / our_times.at(i);
    }
    constexpr double target = 100;
    const double ratio = bench::median(ratios);
    const bool met = good && ratio >= target;
    fmt::print(
        "10,000 files of {} in one digest-validate | {} a file | {:.3f} ms | {:.1f} ms | {:.0f} | >= {:.0f} "
        "| {}\n",
        format.name, rival, bench::median(our_times) * 1e3, bench::median(their_times) * 1e3, ratio, target,
        !good ? "FAILED"
        : met ? "met"
              : "MISSED");
    std::fflush(stdout);
    return met;
}

bool there_is(const std::vector<std::string>& command) {
    return bench::run_child([&] { bench::become_silent(command); }).good;
}

bool against_programs(const bench::Folder& folder) {
    const std::string schemas = DIGESTKIT_SOURCE_DIR "/schemas/";
    bool met = true;
    if (there_is({"xmllint", "--version"})) {
        met = files_row(xml_format, "xmllint", folder / "xml",
                        {"xmllint", "--noout", "--nonet", "--schema", schemas + "digest-1.xsd"});
    } else {
        fmt::print("10,000 files of xml | xmllint | SKIPPED: xmllint is not installed\n");
    }
    // Fetched for the judge of the schemas, which is told the same way; `make bench` does it before.
    const fs::path ajv = DIGESTKIT_SOURCE_DIR "/build/judges/ajv/validate.js";
    if (fs::exists(ajv) && there_is({"node", "--version"})) {
        met = files_row(json_format, "node with ajv", folder / "json",
                        {"node", ajv, schemas + "digest-1.schema.json"}) &&
              met;
    } else {
        fmt::print(
            "10,000 files of json | node with ajv | SKIPPED: tests/judges/schema-agreement --install fetches "
            "it\n");
    }
    return met;
}

}  // namespace

int main() {
    const bench::Folder folder;
    const std::string small = folder / "small.ndjson", large = folder / "large.ndjson";
    constexpr std::uintmax_t megabyte = 1'000'000;
    if (!bench::write_ndjson(small, 50 * megabyte) || !bench::write_ndjson(large, 500 * megabyte)) {
        fmt::print("cannot write the records to {}\n", large);
        return 1;
    }
    // The records come again and again, so all of them but a few thousand are duplicates.
    bool met = bench::peak_row("50 MB NDJSON validated", {tool, "--isolated", "--ignore", "SET", small}, 64);
    met =
        bench::peak_row("500 MB NDJSON validated", {tool, "--isolated", "--ignore", "SET", large}, 64) && met;
    fs::remove(large);
    met = against_programs(folder) && met;
    met = speed_rows(ndjson_format, "NDJSON") && met;
    return speed_rows(xml_format, "XML") && met ? 0 : 1;
}
