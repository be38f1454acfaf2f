// SPDX-License-Identifier: MIT
// Private to this room: has the tasks done by workers, and tells of them in their order: findings to the
// listener, outputs to the target, a line for each to the journal.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lib/base/crew.h"
#include "lib/batch/batch.h"
#include "lib/batch/journal_lines.h"
#include "lib/batch/survey.h"
#include "lib/batch/target.h"
#include "lib/batch/task.h"
#include "lib/batch/worker.h"

namespace digestkit {

class Teller {
  public:
    /// All must outlive it. `options`: 16 hex digits for the journal.
    Teller(const BatchJob& job, std::string options, Target& target, BatchListener& listener);

    /// Everything that was told is in its place when this returns or throws, unless the target itself failed.
    BatchResult run(const Survey& survey, const JournalIndex& index, const std::string& temporaries);

  private:
    using TaskCrew = Crew<Task, TaskEvent>;

    void tell_all(TaskCrew& crew);
    void tell(const Task& task, TaskCrew& crew);
    void add_product(const Task& task, Product product);
    void end_task(const Task& task, Outcome outcome);
    void count(const Outcome& outcome);
    void warn_of_older(const Task& task, const Outcome& outcome) const;
    void tell_of_walk();

    const BatchJob& job_;
    const std::string options_;
    Target& target_;
    BatchListener& listener_;
    BatchResult result_;
    std::vector<WrittenOutput> written_;  // of the task under way, not in the journal yet
    class WalkSink;
    std::shared_ptr<WalkSink> walk_;
};

}  // namespace digestkit
