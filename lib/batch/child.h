// SPDX-License-Identifier: MIT
// Workers that are processes: a crash or a hang costs the input that caused it and nothing else. A process
// serves many inputs, and another takes its place when it dies.
#pragma once

#include <memory>
#include <string>

#include "lib/batch/batch.h"
#include "lib/batch/worker.h"

namespace digestkit {

/// Private to this room: a worker that has its tasks done by a process, `job.worker_command` with a prefix
/// for temporary files as its third word. The process is started when it is needed. `job` must outlive it.
std::unique_ptr<TaskWorker> make_child_worker(const BatchJob& job, std::string temporary_prefix);

/// What that process does: reads tasks from standard input and says on standard output what became of them,
/// until the run that started it is gone. `wanted` knows which findings are of interest.
void serve_tasks(const BatchJob& job, const Sink& wanted, const std::string& temporary_prefix);

}  // namespace digestkit
