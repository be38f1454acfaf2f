// SPDX-License-Identifier: MIT
// Streams over an Input: one record at a time through a window, whatever the size of the file.
#pragma once

#include "lib/formats/format.h"

namespace digestkit::text {

void read(Input& input, const ReadOptions& options, Records& records, Sink& sink);

/// All records of `bytes` (well-formed UTF-8), in silence: what a reader would see.
std::vector<Record> read_back(std::string_view bytes, Headings headings);

}  // namespace digestkit::text
