// SPDX-License-Identifier: MIT
// The readers of the two formats.
#pragma once

#include <cstddef>

#include "lib/formats/format.h"

namespace digestkit::json {

/// How much is read from the input at a time. Small enough to stay in the cache of one core.
inline constexpr std::size_t usual_chunk = std::size_t{256} << 10;

void read_json(Input& input, const ReadOptions& options, Records& records, Sink& sink,
               std::size_t chunk = usual_chunk);
/// For whoever keeps all records anyway: the head of a digest, which may stand behind them, is handed over
/// last, so the text is gone through once.
void read_json_once(Input& input, const ReadOptions& options, Records& records, Sink& sink);
void read_ndjson(Input& input, const ReadOptions& options, Records& records, Sink& sink,
                 std::size_t chunk = usual_chunk);

}  // namespace digestkit::json
