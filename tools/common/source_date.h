// SPDX-License-Identifier: MIT
// SOURCE_DATE_EPOCH (reproducible-builds.org): the one date that a build may put into what it writes.
#pragma once

#include <cstdint>
#include <optional>

namespace digestkit::tools {

/// Seconds since 1970; nothing when the variable is absent or empty. Throws Error (usage) when it holds no
/// number of seconds.
std::optional<std::int64_t> source_date();

}  // namespace digestkit::tools
