// SPDX-License-Identifier: MIT
// Writes records in both layouts, several of them with a line `---` between. What it wrote it reads back, and
// names what would not come back the same.
#pragma once

#include <memory>

#include "lib/formats/format.h"

namespace digestkit::text {

std::unique_ptr<Writer> open(Output& output, const WriteOptions& options, Sink& sink);

}  // namespace digestkit::text
