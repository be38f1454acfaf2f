// SPDX-License-Identifier: MIT
// Reads documents: our own exactly, edited ones with their edits, others by their words.
#pragma once

#include "lib/formats/format.h"

namespace digestkit::docx {

void read(Input& input, const ReadOptions& options, Records& records, Sink& sink);

}  // namespace digestkit::docx
