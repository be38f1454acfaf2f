// SPDX-License-Identifier: MIT
// Reads books: our own exactly, others by their words.
#pragma once

#include "lib/formats/format.h"

namespace digestkit::epub {

void read(Input& input, const ReadOptions& options, Records& records, Sink& sink);

}  // namespace digestkit::epub
