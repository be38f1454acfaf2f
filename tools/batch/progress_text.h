// SPDX-License-Identifier: MIT
// The words and numbers of progress and summary.
#pragma once

#include <string>

#include "lib/batch/batch.h"

namespace digestkit::tools {

/// "1,234 of 10,000 (12 %), 345/s, 25 s left, 3 refused"
std::string progress_line(const BatchTotals& totals, double seconds);

/// One object on a line of its own: what --progress json prints. `end`: nothing follows.
std::string progress_json(const BatchTotals& totals, double seconds, bool end);

/// "998 of 1000 inputs converted, 2 refused"
std::string summary_line(const BatchResult& result);

/// "3.2 s", "12 min 3 s", "5 h 7 min".
std::string duration_text(double seconds);
/// Of what this run did itself.
std::string rate_text(const BatchTotals& totals, double seconds);

}  // namespace digestkit::tools
