// SPDX-License-Identifier: MIT
// Private to this room: converts one task in this process.
#pragma once

#include <memory>
#include <string>

#include "lib/batch/line_counts.h"
#include "lib/batch/worker.h"

namespace digestkit {

/// Temporary files are `temporary_prefix` and a number. `job` and `counts` must outlive the worker.
std::unique_ptr<TaskWorker> make_task_converter(const BatchJob& job, LineCounts& counts,
                                                std::string temporary_prefix);

}  // namespace digestkit
