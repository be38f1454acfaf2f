// SPDX-License-Identifier: MIT
// What digest-validate says at its end.
#pragma once

#include <string>

#include "lib/validate/session.h"

namespace digestkit::tools {

/// "digest-validate: 3 records in 2 files, 1 error\n", and what became of the baseline.
std::string describe_session(const SessionResult& result, const SessionJob& job);

/// A line for each rule that was met, most first.
std::string describe_statistics(const SessionResult& result);

/// `only_shown`: nothing was written.
std::string describe_fixes(const FixTotals& totals, bool only_shown);

}  // namespace digestkit::tools
