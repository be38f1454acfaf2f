// SPDX-License-Identifier: MIT
// Streams over an Input: one record at a time through a window, whatever the size of the file.
#pragma once

#include <string_view>
#include <vector>

#include "lib/formats/format.h"

namespace digestkit::text {

void read(Input& input, const ReadOptions& options, Records& records, Sink& sink);

/// All records of `bytes` (well-formed UTF-8), in silence: what a reader would see. `bom`: a byte order mark
/// at the front is one, not a character of the text.
std::vector<Record> read_back(std::string_view bytes, bool bom, Headings headings);

}  // namespace digestkit::text
