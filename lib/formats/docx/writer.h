// SPDX-License-Identifier: MIT
// The Writer of the format: one Document with a story a record.
#pragma once

#include <memory>

#include "lib/formats/format.h"

namespace digestkit::docx {

std::unique_ptr<Writer> open_writer(Output& output, const WriteOptions& options, Sink& sink);

}  // namespace digestkit::docx
