// SPDX-License-Identifier: MIT
// SOURCE_DATE_EPOCH (reproducible-builds.org): when a package says that it was modified.
#pragma once

#include <cstdint>
#include <optional>

namespace digestkit::tools {

/// Seconds since 1970, or nothing where the variable is absent. Throws Error (usage) where it is no number.
std::optional<std::int64_t> source_date();

}  // namespace digestkit::tools
