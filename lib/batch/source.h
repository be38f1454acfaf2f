// SPDX-License-Identifier: MIT
// Private to this room: the tasks of a run, one after the other, as the inputs are found.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "lib/batch/batch.h"
#include "lib/batch/survey.h"
#include "lib/batch/task.h"

namespace digestkit {

/// How many tasks `found`, with its siblings, is for the shard of `job`.
std::uint64_t count_tasks(const BatchJob& job, const Found& found, const LanguageGroups& groups);

/// What `found`, which has no siblings, is written as, below the output folder: its output, and of a file
/// that is cut between the shards also the part of this one.
std::vector<std::string> outputs_of(const BatchJob& job, const Found& found);

class TaskSource {
  public:
    /// All must outlive it. What cannot be read on the way is reported to `sink`.
    TaskSource(const BatchJob& job, const Survey& survey, Sink& sink);

    /// False behind the last, or when the run is to stop.
    bool next(Task& task);

  private:
    bool is_output(const Found& found) const;
    void put(std::vector<Found> unit, bool late);
    void put_found(Found found);

    const BatchJob& job_;
    const Survey& survey_;
    InputWalk walk_;
    std::map<std::string, std::vector<Found>> held_;  // siblings by their key, until all were found
    std::set<std::string> joined_;                    // keys of those that were
    std::deque<Task> waiting_;                        // the rest of a file that was cut
};

}  // namespace digestkit
