// SPDX-License-Identifier: MIT
// Reading packages: against pandoc reading the same file, and ten times as many records against one.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "bench/against_pandoc.h"
#include "bench/common.h"
#include "bench/records.h"
#include "lib/diag/sinks.h"
#include "lib/formats/format.h"

namespace digestkit::bench {

class Counted final : public Records {
  public:
    void head(Head) override {}
    void record(Record, const Places&) override { ++count; }
    std::size_t count = 0;
};

inline std::string write_package(const Format& format, const std::vector<Record>& records) {
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    const auto writer = format.open(output, {}, sink);
    for (const Record& record : records) writer->record(record, {});
    writer->finish();
    return bytes;
}

/// Records that came back without any finding but infos.
inline std::size_t read_package(const Format& format, const std::string& bytes) {
    Input input = Input::memory("package", bytes);
    Counted counted;
    Collector found;
    Counter counter(found);
    format.read(input, {}, counted, counter);
    return counter.count(Severity::error) + counter.count(Severity::warning) == 0 ? counted.count : 0;
}

/// `name` as it is printed, `target` against pandoc.
inline int reading(const Format& format, const std::string& name, double target) {
    namespace fs = std::filesystem;
    constexpr std::size_t record_count = 1'000;
    const std::string small = write_package(format, records(record_count));
    const std::string large = write_package(format, records(10 * record_count));
    if (read_package(format, small) != record_count || read_package(format, large) != 10 * record_count) {
        fmt::print("the records do not come back from their package\n");
        return 1;
    }
    const std::string type(format.name);
    const fs::path file = fs::temp_directory_path() / ("digestkit-bench-read." + type);
    std::ofstream(file, std::ios::binary) << small;
    bool met =
        against_pandoc(name + " → 1,000 records", "-f " + type + " -t json -o /dev/null " + file.string(),
                       target, [&] { keep(read_package(format, small)); });
    fs::remove(file);
    // Ten times as many in at most eleven times the time.
    met = contest(
              {name + " → 10,000 records", "ten times 1,000 records", large.size(), 10.0 / 11},
              [&] { keep(read_package(format, large)); },
              [&] {
                  for (int i = 0; i < 10; ++i) keep(read_package(format, small));
              }) &&
          met;
    return met ? 0 : 1;
}

}  // namespace digestkit::bench
