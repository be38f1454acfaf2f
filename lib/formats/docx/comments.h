// SPDX-License-Identifier: MIT
// What people wrote beside the text.
#pragma once

#include <optional>
#include <vector>

#include "lib/formats/docx/story_reader.h"

namespace digestkit::docx {

/// In the order of the part. `extended` says which are resolved, and which are answers ([MS-DOCX] §2.5.4).
std::vector<Comment> read_comments(const ReadPart& comments, const std::optional<ReadPart>& extended,
                                   Reading& reading);

}  // namespace digestkit::docx
