// SPDX-License-Identifier: MIT
// Private to this room: looks at all inputs before anything is done, so that two that would become one output
// are refused, and an output that would be an input. Of an output eight bytes are kept.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "lib/batch/batch.h"
#include "lib/batch/language_groups.h"
#include "lib/inputs/found.h"

namespace digestkit {

/// How the inputs of `job` are walked.
FindOptions find_options(const BatchJob& job);

/// The output of `found`, below the output folder (Task::output), before it is cut into shards.
std::string output_of(const BatchJob& job, const Found& found);

class Survey {
  public:
    /// Throws Error (usage, io). What is unreadable is reported by the walk that works.
    explicit Survey(const BatchJob& job);

    const LanguageGroups& groups() const noexcept { return groups_; }
    /// It was there.
    bool knows(const std::string& output) const;
    /// Of this shard.
    std::uint64_t inputs() const noexcept { return inputs_; }
    /// Of all shards; what is cut between them is one.
    std::uint64_t found() const noexcept { return found_; }
    /// Folders of inputs and the output folder lie in one another, so that an output may come up as an input.
    bool overlaps() const noexcept { return overlaps_; }

  private:
    /// Calls `take` with each input, the outputs that are its own, and whether it begins a piece of work.
    void walk(const BatchJob& job,
              const std::function<void(const Found&, const std::vector<std::string>&, bool)>& take) const;
    void look(const BatchJob& job);
    void note_place(const BatchJob& job, const Found& found);
    void refuse_equal(const BatchJob& job) const;
    void refuse_inputs_as_outputs(const BatchJob& job) const;

    LanguageGroups groups_;
    std::vector<std::uint64_t> outputs_;  // sorted hashes of folded names
    std::vector<std::uint64_t> folders_;  // the same of the folders that outputs lie in
    std::vector<std::uint64_t> places_;   // where nothing may be written since inputs are there; if overlaps_
    std::uint64_t inputs_ = 0, found_ = 0;
    bool overlaps_ = false;
};

}  // namespace digestkit
