// SPDX-License-Identifier: MIT
// A book to records: against pandoc reading the same file, and ten times as many records against one.
#include <filesystem>
#include <fstream>

#include "bench/against_pandoc.h"
#include "bench/common.h"
#include "bench/records.h"
#include "lib/diag/sinks.h"
#include "lib/formats/epub/epub.h"

using namespace digestkit;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t record_count = 1'000;

class Counted final : public Records {
  public:
    void head(Head) override {}
    void record(Record, const Places&) override { ++count; }
    std::size_t count = 0;
};

std::string write_book(const std::vector<Record>& records) {
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    const auto writer = epub_format.open(output, {}, sink);
    for (const Record& record : records) writer->record(record, {});
    writer->finish();
    return bytes;
}

/// Records that came back without any finding.
std::size_t read_book(const std::string& bytes) {
    Input input = Input::memory("book", bytes);
    Counted counted;
    Collector sink;
    epub_format.read(input, {}, counted, sink);
    return sink.found.empty() ? counted.count : 0;
}

bool pandoc_row(const std::string& book) {
    const fs::path file = fs::temp_directory_path() / "digestkit-bench-read.epub";
    std::ofstream(file, std::ios::binary) << book;
    const bool met =
        bench::against_pandoc("EPUB → 1,000 records", "-f epub -t json -o /dev/null " + file.string(), 300,
                              [&] { bench::keep(read_book(book)); });
    fs::remove(file);
    return met;
}

}  // namespace

int main() {
    const std::string book = write_book(bench::records(record_count));
    const std::string large = write_book(bench::records(10 * record_count));
    if (read_book(book) != record_count || read_book(large) != 10 * record_count) {
        fmt::print("the records do not come back from their book\n");
        return 1;
    }
    bool met = pandoc_row(book);
    // Ten times as many in at most eleven times the time.
    met = bench::contest(
              {"EPUB → 10,000 records", "ten times 1,000 records", large.size(), 10.0 / 11},
              [&] { bench::keep(read_book(large)); },
              [&] {
                  for (int i = 0; i < 10; ++i) bench::keep(read_book(book));
              }) &&
          met;
    return met ? 0 : 1;
}
