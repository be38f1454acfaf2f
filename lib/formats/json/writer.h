// SPDX-License-Identifier: MIT
// The Writers of the two formats. One record with an empty head is written as that record alone, everything
// else as a digest, so `json` holds the first record back until it knows. Records go out as they come.
#pragma once

#include <memory>

#include "lib/formats/format.h"

namespace digestkit::json {

std::unique_ptr<Writer> open_json(Output& output, const WriteOptions& options, Sink& sink);
std::unique_ptr<Writer> open_ndjson(Output& output, const WriteOptions& options, Sink& sink);

}  // namespace digestkit::json
