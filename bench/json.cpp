// SPDX-License-Identifier: MIT
// NDJSON to our Records, against simdjson's DOM to the same Records; and writing them.
#include "lib/formats/json/json.h"
#include "bench/common.h"
#include "bench/forgetful.h"
#include "bench/records.h"
#include "bench/simdjson_records.h"
#include "lib/diag/sinks.h"

using namespace digestkit;

namespace {

constexpr std::size_t record_count = 15'000;

std::string ndjson() {
    std::string text;
    for (std::size_t i = 0; i < record_count; ++i) text += json::to_json(bench::record(i)) + '\n';
    return text;
}

/// Both readers must give the same, or their times say nothing.
class Comparing final : public Records {
  public:
    void head(Head) override {}
    void record(Record record, const Places&) override { kept.push_back(std::move(record)); }
    std::vector<Record> kept;
};

std::size_t read_ours(std::string_view text, Records& records) {
    Input input = Input::memory("bench", text);
    Collector sink;
    ndjson_format.read(input, {}, records, sink);
    return sink.found.size();
}

bool agree(std::string_view text) {
    const std::string_view some = text.substr(0, text.find('\n', text.size() / 100) + 1);
    Comparing ours, theirs;
    if (read_ours(some, ours) != 0) return false;
    bench::read_by_simdjson(simdjson::padded_string(some), theirs);
    return !ours.kept.empty() && ours.kept == theirs.kept;
}

}  // namespace

int main() {
    const std::string text = ndjson();
    if (!agree(text)) {
        fmt::print("the two readers differ\n");
        return 1;
    }
    const simdjson::padded_string padded(text);
    bench::Forgetful ours, theirs;
    const bool met = bench::contest(
        {"NDJSON -> our Records", "simdjson DOM -> the same Records", text.size(), 0.6},
        [&] { read_ours(text, ours); }, [&] { bench::read_by_simdjson(padded, theirs); });
    if (ours.count != theirs.count) {
        fmt::print("the two readers gave {} and {} records\n", ours.count, theirs.count);
        return 1;
    }
    return met ? 0 : 1;
}
