// SPDX-License-Identifier: MIT
// digest-batch, in wall time and in memory (/dev/shm): against a process of pandoc for each file, two workers
// against one, 100,000 files against 1,000; and the peak memory of a million records.
//
// usage: bench-batch [N]   pandoc converts N of the 1,000 files, 100 by default, and its time is scaled: each
// process is alone, so a thousand of them take ten times as long as a hundred.
#include <fstream>
#include <functional>

#include "bench/wall.h"

namespace {

namespace fs = std::filesystem;
namespace bench = digestkit::bench;
using bench::Command;

constexpr std::size_t files = 1'000, some_files = 2'500, many_files = 100'000, million = 1'000'000;
constexpr double pandoc_target = 50, workers_target = 1.8, many_target = 0.9;
constexpr long peak_target_mib = 128;

const std::string tool = DIGEST_BATCH;

/// In a child, so that this process, and with it its children, stays small.
bool write_lines(const std::string& path, std::size_t count,
                 const std::function<std::string(std::size_t)>& line) {
    return bench::run_child([&] {
               std::ofstream file(path, std::ios::binary);
               for (std::size_t i = 0; i < count; ++i) file << line(i) << '\n';
               file.close();
               ::_exit(file ? 0 : 1);
           })
        .good;
}

std::string like_the_samples(std::size_t number) {
    return digestkit::json::to_json(bench::record(number));
}

std::string small_record(std::size_t number) {
    return fmt::format(
        R"({{"title":"Story {0}","lang":"en","sections":[{{"kind":"summary","lang":"en","blocks":[)"
        R"({{"type":"paragraph","text":"What happened at {0}, and what will come of it, in a sentence or two."}}]}}]}})",
        number);
}

Command batch(const std::string& to, const std::string& input, const std::string& output,
              const std::string& workers = "2") {
    return {tool, "-q", "--no-fsync", "-j", workers, "-t", to, "-o", output, input};
}

/// A folder with a text file for each record.
bool make_texts(const std::string& lines, const std::string& folder) {
    Command command = batch("text", lines, folder);
    command.insert(command.end() - 1, {"--one-per", "record"});
    return bench::wall_seconds(command, folder) > 0;
}

bool against_pandoc(const char* job, const std::string& to, const std::string& pandoc_to,
                    const std::string& texts, const std::string& output, std::size_t count) {
    if (std::system("pandoc --version >/dev/null 2>&1") != 0) {
        fmt::print("{} | pandoc | SKIPPED: pandoc is not installed\n", job);
        return true;
    }
    std::array<double, bench::rounds> ours{};
    for (double& each : ours) each = bench::wall_seconds(batch(to, texts, output), output);
    const double our_time = *std::min_element(ours.begin(), ours.end()) < 0 ? -1 : bench::median(ours);
    const std::string one_each = fmt::format(
        "mkdir {0} && find {1} -name '*.txt' | sort | head -n {2} | xargs -P 2 -I FILE sh -c "
        "'exec pandoc --quiet -f markdown -t {3} --metadata title=Bench -o {0}/$(basename FILE).{3} FILE'",
        output, texts, count, pandoc_to);
    const double theirs = bench::wall_seconds({"sh", "-c", one_each}, output) * static_cast<double>(files) /
                          static_cast<double>(count);
    return bench::wall_row(job, fmt::format("xargs -P2 pandoc, {} files, scaled", count), our_time, theirs,
                           theirs / our_time, pandoc_target);
}

/// Two cores against one that does all. For inputs that take a fraction of a millisecond: a single worker has
/// help from the threads that tell of them and name their outputs, and so is no single core. There are so
/// many of them that the start of the program, which no second core makes faster, hardly counts.
bool two_cores(const char* job, const std::string& to, const std::string& texts, const std::string& output) {
    Command on_one = batch(to, texts, output, "1");
    on_one.insert(on_one.begin(), {"taskset", "-c", "0"});
    const auto [two, one] = bench::wall_in_turns(batch(to, texts, output, "2"), on_one, output);
    return bench::wall_row(job, "all of it on one core", two, one, one / two, workers_target);
}

bool two_workers(const char* job, const std::string& to, const std::string& texts,
                 const std::string& output) {
    const auto [two, one] =
        bench::wall_in_turns(batch(to, texts, output, "2"), batch(to, texts, output, "1"), output);
    return bench::wall_row(job, "one worker", two, one, one / two, workers_target);
}

bool many_against_few(const std::string& many, const std::string& few, const std::string& output) {
    constexpr double times = static_cast<double>(many_files) / static_cast<double>(files);
    const auto [long_time, short_time] =
        bench::wall_in_turns(batch("json", many, output), batch("json", few, output), output);
    return bench::wall_row("100,000 small files → JSON", "files a second of 1,000", long_time, short_time,
                           short_time * times / long_time, many_target);
}

bool million_records(const std::string& lines, const std::string& output) {
    bool met = true;
    for (const char* one_per : {"file", "record"}) {
        Command command = batch("xml", lines, output);
        command.insert(command.end() - 1, {"--one-per", one_per});
        met = bench::peak_row(fmt::format("1,000,000 records of NDJSON → XML, one per {}", one_per).c_str(),
                              command, peak_target_mib) &&
              met;
        fs::remove_all(output);
    }
    return met;
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t for_pandoc = argc > 1 ? std::stoul(argv[1]) : 100;
    bench::work_in_memory();
    const bench::Folder folder;
    const std::string lines = folder / "lines.ndjson", some_lines = folder / "some.ndjson",
                      few_lines = folder / "few.ndjson", many_lines = folder / "many.ndjson",
                      all_lines = folder / "all.ndjson";
    const std::string texts = folder / "texts", some = folder / "some", few = folder / "few",
                      many = folder / "many", output = folder / "out";
    if (!write_lines(lines, files, like_the_samples) ||
        !write_lines(some_lines, some_files, like_the_samples) || !make_texts(some_lines, some) ||
        !write_lines(few_lines, files, small_record) || !write_lines(many_lines, many_files, small_record) ||
        !write_lines(all_lines, million, small_record) || !make_texts(lines, texts) ||
        !make_texts(few_lines, few) || !make_texts(many_lines, many)) {
        fmt::print("the inputs cannot be written below {}\n", lines);
        return 1;
    }
    bool met = against_pandoc("1,000 text files → EPUB", "epub", "epub3", texts, output, for_pandoc);
    met = against_pandoc("1,000 text files → DOCX", "docx", "docx", texts, output, for_pandoc) && met;
    met = two_cores("2,500 text files → JSON, two workers", "json", some, output) && met;
    met = two_cores("2,500 text files → XML, two workers", "xml", some, output) && met;
    met = two_workers("1,000 text files → EPUB, two workers", "epub", texts, output) && met;
    met = two_workers("1,000 text files → DOCX, two workers", "docx", texts, output) && met;
    met = many_against_few(many, few, output) && met;
    return million_records(all_lines, output) && met ? 0 : 1;
}
