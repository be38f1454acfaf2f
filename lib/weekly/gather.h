// SPDX-License-Identifier: MIT
// Reads every input and keeps the records of the days, so memory grows with the issue and the undated
// records, not with the archive.
#pragma once

#include <vector>

#include "lib/weekly/candidate.h"
#include "lib/weekly/weekly.h"

namespace digestkit {

/// The records of the days from result.since to result.until, and those without a day, in the order of
/// reading. Counts into `result`. Throws Error (usage, io).
std::vector<Candidate> gather(const WeeklyJob& job, WeeklyResult& result, Sink& sink);

}  // namespace digestkit
