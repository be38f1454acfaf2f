// SPDX-License-Identifier: MIT
// The Writer of the format: one Book with a chapter a record.
#pragma once

#include <memory>

#include "lib/formats/format.h"

namespace digestkit::epub {

std::unique_ptr<Writer> open_writer(Output& output, const WriteOptions& options, Sink& sink);

}  // namespace digestkit::epub
