// SPDX-License-Identifier: MIT
// Private to this room: whether a language tag names a language.
#pragma once

#include <string>
#include <string_view>

#include "lib/checks/subject.h"

namespace digestkit::checks {

/// `tag` may be empty.
void check_language_tag(std::string_view tag, const std::string& path, const Reporter& report);

}  // namespace digestkit::checks
