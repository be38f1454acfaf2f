// SPDX-License-Identifier: MIT
// The options of digest-batch: from the command line to a BatchJob.
#pragma once

#include <string>
#include <vector>

#include "lib/batch/batch.h"
#include "tools/common/cli.h"
#include "tools/common/reading.h"

namespace digestkit::tools {

class BatchOptions {
  public:
    /// Adds the options to `cli`; both must outlive the parsing.
    explicit BatchOptions(Cli& cli);

    /// Does what the options ask for, and returns the exit status.
    /// `argv`: the command line, for worker processes.
    int run(int argc, char** argv);

  private:
    void add_outputs();
    void add_inputs();
    void add_run();

    BatchJob job();
    int merge();
    void add_lists(BatchJob& job) const;
    std::string all_options(const BatchJob& job) const;

    Cli& cli_;
    ReadingOptions reading_;
    BatchJob job_;
    std::vector<std::string> merge_, pandoc_args_;
    std::string to_, layout_, house_, one_per_ = "file", files_from_, shard_, failed_list_,
                                      progress_ = "auto", serve_;
    bool no_embed_ = false, no_sync_ = false, resume_ = false, resume_failed_ = false, force_ = false,
         isolate_ = false;
    double timeout_ = 0;
};

}  // namespace digestkit::tools
