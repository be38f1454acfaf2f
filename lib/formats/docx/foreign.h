// SPDX-License-Identifier: MIT
// A stranger's document → records, by its headings, labels and dates.
#pragma once

#include <string>

#include "lib/formats/docx/body.h"
#include "lib/formats/format.h"

namespace digestkit::docx {

/// Gives what was done, in a few words.
std::string read_foreign(Body body, const std::string& file, const ReadOptions& options, Records& records,
                         Sink& sink);

}  // namespace digestkit::docx
