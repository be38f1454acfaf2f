// SPDX-License-Identifier: MIT
// layout.patch: the lines in which the bytes that were read differ from the plain output of the record. A
// line ends behind its LF. docs/formats/text.md has a worked example.
#pragma once

#include <string>
#include <string_view>

#include "lib/model/record.h"

namespace digestkit::text {

/// What turns `plain` into `wanted`. `implicit` adds a last hunk that inserts an empty text: the next record
/// follows without a separator line.
Patch make_patch(std::string_view plain, std::string_view wanted, bool implicit);

/// Applies `patch` to `plain` in place; false (and nothing done) when it belongs to another output or is
/// malformed.
bool apply_patch(const Patch& patch, std::string& plain);

/// The patch says that no separator line follows.
bool is_implicit(const Patch& patch);

}  // namespace digestkit::text
