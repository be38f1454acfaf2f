// SPDX-License-Identifier: MIT
// Books that only programs of their seller can open are refused by name. Fonts that are merely obfuscated
// (EPUB OCF 4.4, and Adobe's way) are not protection.
#pragma once

#include <string>

#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"
#include "lib/zipio/archive.h"

namespace digestkit::epub {

/// True, with an error, when the pages are encrypted.
bool report_protection(zipio::Archive& archive, const std::string& file, const Limits& limits, Sink& sink);

}  // namespace digestkit::epub
