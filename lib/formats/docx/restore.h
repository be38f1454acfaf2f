// SPDX-License-Identifier: MIT
// What stands in a document, with what is stored in it → records.
#pragma once

#include <string>

#include "lib/formats/docx/body.h"
#include "lib/formats/format.h"

namespace digestkit::docx {

/// Of our making: by its stored records (lib/reconcile), else by its styles. Of a stranger's: by its words
/// (outline/recognise.h). `file` is for messages.
void restore(Body body, const std::string& file, const ReadOptions& options, Records& records, Sink& sink);

}  // namespace digestkit::docx
