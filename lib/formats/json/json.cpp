// SPDX-License-Identifier: MIT
#include "lib/formats/json/json.h"

#include <array>

#include "lib/formats/json/piece.h"
#include "lib/formats/json/reader.h"
#include "lib/formats/json/writer.h"

namespace digestkit {

namespace {

constexpr std::array<std::string_view, 1> json_extensions = {"json"};
constexpr std::array<std::string_view, 2> ndjson_extensions = {"ndjson", "jsonl"};

void read_json(Input& input, const ReadOptions& options, Records& records, Sink& sink) {
    json::read_json(input, options, records, sink);
}

void read_ndjson(Input& input, const ReadOptions& options, Records& records, Sink& sink) {
    json::read_ndjson(input, options, records, sink);
}

}  // namespace

const Format json_format = {"json", "application/json", json_extensions, false, read_json, json::open_json};
const Format ndjson_format = {"ndjson",    "application/x-ndjson", ndjson_extensions, false,
                              read_ndjson, json::open_ndjson};

namespace json {

std::optional<Record> record_from_json(std::string_view text, const std::string& name, Sink& sink,
                                       const ReadOptions& options) {
    const Origin origin{name, {}};
    Piece piece(origin, options, sink);
    Record record;
    const Outcome outcome = piece.read(text, false, 0, [&record](RecordParser& parser) {
        record = Record{};
        parser.record(record, Digests::refuse);
        parser.values().cursor().finish();
    });
    piece.report(text, {1, 1, 0});
    if (outcome.failed || piece.spoiled()) return std::nullopt;
    return record;
}

}  // namespace json

}  // namespace digestkit
