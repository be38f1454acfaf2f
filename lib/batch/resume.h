// SPDX-License-Identifier: MIT
// Private to this room: leaves out what an earlier run has done and nothing has changed since.
#pragma once

#include <memory>
#include <string>

#include "lib/batch/journal_lines.h"
#include "lib/batch/worker.h"

namespace digestkit {

/// Passes on to `next` what is to be done. Kept is what the journal says was done with the same options
/// (`options`: 16 hex digits), of which the input is the same by size and time, or else by hash, and each
/// output by hash. `job` and `index` must outlive it.
std::unique_ptr<TaskWorker> make_resuming_worker(const BatchJob& job, const JournalIndex& index,
                                                 std::string options, std::unique_ptr<TaskWorker> next);

}  // namespace digestkit
