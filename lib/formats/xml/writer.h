// SPDX-License-Identifier: MIT
// Writes records as XML: two spaces a level between elements, and not a byte more in those that hold text.
#pragma once

#include <memory>

#include "lib/formats/format.h"

namespace digestkit::xml {

std::unique_ptr<Writer> open_writer(Output& output, const WriteOptions& options, Sink& sink);

}  // namespace digestkit::xml
