// SPDX-License-Identifier: MIT
// JSON and NDJSON: the model, member for member (docs/formats/json.md). Reading streams: of a list or digest
// one record at a time is in memory.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/formats/format.h"

namespace digestkit {

extern const Format json_format;
extern const Format ndjson_format;

namespace json {

/// `record` as one line of NDJSON without the line end. Extras whose name is taken are left out, and `sink`,
/// where there is one, is told (CNV-003).
std::string to_json(const Record& record, Sink* sink = nullptr);
/// `head` as an object without records, on one line; "{}" for an empty one. Extras as above.
std::string to_json(const Head& head, Sink* sink = nullptr);

/// The record that `text` holds and nothing else, or nothing when an error was reported to `sink`. `name` is
/// for the messages.
std::optional<Record> record_from_json(std::string_view text, const std::string& name, Sink& sink,
                                       const ReadOptions& options = {});

}  // namespace json

}  // namespace digestkit
