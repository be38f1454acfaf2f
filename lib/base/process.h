// SPDX-License-Identifier: MIT
// Runs another program: by its argument vector, never through a shell, with a time limit, its standard output
// kept.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace digestkit {

struct ProcessResult {
    int status = 0;      ///< exit status; 128 + n when signal n ended it
    std::string output;  ///< what it wrote to standard output
};

/// Nothing when there is no such program in PATH. Standard input is empty, standard error is not kept. Throws
/// Error (program) when it runs longer than `limit`; then it has been ended.
std::optional<ProcessResult> run_program(const std::vector<std::string>& arguments,
                                         std::chrono::milliseconds limit);

}  // namespace digestkit
