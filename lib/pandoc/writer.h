// SPDX-License-Identifier: MIT
// Writes a digest in any format that pandoc knows, and as PDF.
#pragma once

#include <memory>
#include <string>

#include "lib/formats/format.h"

namespace digestkit::pandoc {

/// Throws Error (program) when pandoc is not installed, and Error (usage) when it does not know the name
/// `to`.
void check_target(const std::string& to);

/// `to` is a name of pandoc, with extensions where it has some ("markdown+smart"), or "pdf". Throws Error
/// (program) when pandoc, or for PDF a program that makes it, is not installed, and what `check_target`
/// throws; what then goes wrong with these programs is an Error (program) of `finish`.
std::unique_ptr<Writer> open_pandoc(const std::string& to, Output& output, const WriteOptions& options,
                                    Sink& sink);

}  // namespace digestkit::pandoc
