// SPDX-License-Identifier: MIT
// Private to this room: what a worker does with a task, in this process or in another.
#pragma once

#include <variant>

#include "lib/batch/batch.h"
#include "lib/batch/task.h"

namespace digestkit {

/// What comes of a task, in this order: findings and products mixed, then one Outcome.
using TaskEvent = std::variant<Diagnostic, Product, Outcome>;

/// Takes what comes of a task.
class TaskListener {
  public:
    virtual ~TaskListener() = default;
    virtual void take(TaskEvent event) = 0;
    /// A finding of `rule` is of interest.
    virtual bool wants(const Rule& rule) const noexcept = 0;
};

/// One thread's own.
class TaskWorker {
  public:
    virtual ~TaskWorker() = default;
    /// Throws Error (io, usage) when outputs cannot be written; what is wrong with the input is told. After
    /// BatchJob::stop was set it throws Interrupted.
    virtual void work(const Task& task, TaskListener& listener) = 0;
};

/// The run was stopped while the task was under way: nothing of it counts.
struct Interrupted {};

}  // namespace digestkit
