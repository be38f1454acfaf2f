// SPDX-License-Identifier: MIT
// A document to records: against pandoc reading the same file, and ten times as many records against one.
#include <filesystem>
#include <fstream>

#include "bench/against_pandoc.h"
#include "bench/common.h"
#include "bench/records.h"
#include "lib/diag/sinks.h"
#include "lib/formats/docx/docx.h"

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

std::string write_document(const std::vector<Record>& records) {
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    const auto writer = docx_format.open(output, {}, sink);
    for (const Record& record : records) writer->record(record, {});
    writer->finish();
    return bytes;
}

/// Records that came back without any finding but how they were read.
std::size_t read_document(const std::string& bytes) {
    Input input = Input::memory("document", bytes);
    Counted counted;
    Collector sink;
    docx_format.read(input, {}, counted, sink);
    return sink.found.size() <= 1 ? counted.count : 0;
}

bool pandoc_row(const std::string& document) {
    const fs::path file = fs::temp_directory_path() / "digestkit-bench-read.docx";
    std::ofstream(file, std::ios::binary) << document;
    const bool met =
        bench::against_pandoc("DOCX → 1,000 records", "-f docx -t json -o /dev/null " + file.string(), 60,
                              [&] { bench::keep(read_document(document)); });
    fs::remove(file);
    return met;
}

}  // namespace

int main() {
    const std::string document = write_document(bench::records(record_count));
    const std::string large = write_document(bench::records(10 * record_count));
    if (read_document(document) != record_count || read_document(large) != 10 * record_count) {
        fmt::print("the records do not come back from their document\n");
        return 1;
    }
    bool met = pandoc_row(document);
    // Ten times as many in at most eleven times the time.
    met = bench::contest(
              {"DOCX → 10,000 records", "ten times 1,000 records", large.size(), 10.0 / 11},
              [&] { bench::keep(read_document(large)); },
              [&] {
                  for (int i = 0; i < 10; ++i) bench::keep(read_document(document));
              }) &&
          met;
    return met ? 0 : 1;
}
