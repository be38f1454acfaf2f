// SPDX-License-Identifier: MIT
// Points in time as seconds since 1970-01-01T00:00:00Z, for the one field of a package that demands an
// instant: dates are compared and printed in UTC. No clock and no time zone database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace digestkit {

/// The first second that a date value (dates.h) stands for, fractions cut off; what has no zone is read as
/// UTC. Nothing for what is no date value.
std::optional<std::int64_t> utc_seconds(std::string_view value) noexcept;

/// "2026-04-27T06:00:00Z"; years before 0000 and after 9999 become the nearest second that can be written.
std::string utc_text(std::int64_t seconds);

}  // namespace digestkit
