// SPDX-License-Identifier: MIT
#include "lib/formats/json/stored_records.h"

#include <utility>

#include "lib/base/room.h"
#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"
#include "lib/formats/json/reader.h"
#include "lib/formats/json/record_writer.h"

namespace digestkit::json {

namespace {

class StoredCollector final : public Records {
  public:
    explicit StoredCollector(bool places) : places_(places) {}
    void head(Head head) override { stored.head = std::move(head); }
    void record(Record record, const Places& places) override {
        stored.records.push_back(std::move(record));
        if (places_) stored.places.push_back(places);
    }
    StoredRecords stored;

  private:
    bool places_;
};

}  // namespace

StoredWriter::StoredWriter(const Head& head, std::string& text, Sink* sink) : text_(text), sink_(sink) {
    text_ += to_json(head, sink_);
    const bool has_members = text_.size() > 2;
    text_.back() = has_members ? ',' : ' ';
    text_ += "\"records\":[\n";
}

std::string_view StoredWriter::add(const Record& record) {
    constexpr std::string_view comma = ",\n";
    line_.clear();
    write_record(line_, record, sink_);
    const std::string_view line = line_.text();
    make_room(text_, comma.size() + line.size());
    if (count_++ > 0) text_ += comma;
    text_ += line;
    return line;
}

void StoredWriter::finish() {
    text_ += "\n]}\n";
}

std::optional<StoredRecords> read_stored(Input& input, const Limits& limits, bool places, Sink& sink) {
    StoredCollector collector(places);
    Counter counter(sink);
    ReadOptions options;
    options.limits = limits;
    options.places = places;
    read_json_once(input, options, collector, counter);
    if (counter.count(Severity::error) > 0) return std::nullopt;
    return std::move(collector.stored);
}

}  // namespace digestkit::json
