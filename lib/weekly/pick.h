// SPDX-License-Identifier: MIT
// Which day a record belongs to.
#pragma once

#include <optional>
#include <string_view>

#include "lib/base/weeks.h"
#include "lib/model/record.h"

namespace digestkit {

/// The last ISO date in a path: 2026-04-27, 2026/04/27 or 20260427, not inside a longer number (the last
/// form not inside a longer word either, as hashes hold such digits).
std::optional<Day> day_in_path(std::string_view path) noexcept;

struct Dated {
    std::optional<Day> day;
    bool from_path = false;
};

/// The day of publication, of an instant that of its own offset. A record that names none takes the day of
/// its update, else that in `path`. Where publication names a month alone, the path counts only when it lies
/// in that month. Nothing else is guessed.
Dated day_of_record(const Record& record, std::string_view path);

}  // namespace digestkit
