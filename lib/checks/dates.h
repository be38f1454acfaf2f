// SPDX-License-Identifier: MIT
// Private to this room: what can be wrong with one date of a record or digest.
#pragma once

#include <string_view>

#include "lib/checks/subject.h"

namespace digestkit::checks {

/// In the future, without a zone, not understood.
void check_date(const Date& date, std::string_view path, const CheckOptions& options, const Reporter& report);

}  // namespace digestkit::checks
