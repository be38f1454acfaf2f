// SPDX-License-Identifier: MIT
// A document in a format that pandoc knows → records (docs/formats/markdown.md).
#pragma once

#include <string>

#include "lib/formats/format.h"

namespace digestkit::pandoc {

/// `format` is a name that the pandoc of this machine reads.
void read(const std::string& format, Input& input, const ReadOptions& options, Records& records, Sink& sink);

}  // namespace digestkit::pandoc
