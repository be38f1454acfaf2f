// SPDX-License-Identifier: MIT
// The journals of the shards of one run, read together: whether all are there and came to their end, and what
// the whole has come to.
#pragma once

#include <string>
#include <vector>

#include "lib/batch/batch.h"

namespace digestkit {

struct MergeResult {
    BatchTotals totals;
    std::vector<std::string> gaps;  ///< a sentence for each shard that is missing, unfinished, or another's
    /// As that of a run; 3 when there are gaps.
    int status() const noexcept;
};

/// `listener` hears of each input that was not wholly converted. Throws Error (io, usage) for a file that
/// cannot be read or is no journal.
MergeResult merge_journals(const std::vector<std::string>& paths, BatchListener& listener);

}  // namespace digestkit
