// SPDX-License-Identifier: MIT
// Runs another program: by its argument vector, never through a shell, with a time limit, its standard output
// kept. It gets no descriptor of ours but the three standard ones, and has ended when `run_program` returns
// or throws, with all that it started. Thread-safe.
#pragma once

#include <chrono>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/error.h"

namespace digestkit {

/// A program ran longer than it may, and has been ended.
class Overtime : public Error {
  public:
    explicit Overtime(const std::string& message) : Error(ErrorKind::program, message) {}
};

/// A program wrote more than it may, and has been ended.
class Overflow : public Error {
  public:
    explicit Overflow(const std::string& message) : Error(ErrorKind::program, message) {}
};

struct ProcessResult {
    int status = 0;      ///< exit status; 128 + n when signal n ended it
    std::string output;  ///< what it wrote to standard output
    std::string errors;  ///< what it wrote to standard error, up to ProcessOptions::kept_errors
};

struct ProcessOptions {
    std::chrono::milliseconds limit{10'000};
    std::string_view input;  ///< its standard input: a file it may read at any pace, or not at all
    /// Bytes on standard output; one that writes more is ended, which is an Overflow.
    std::size_t most_output = std::numeric_limits<std::size_t>::max();
    std::size_t kept_errors = 0;  ///< bytes; what is more is read and forgotten
    std::vector<std::pair<std::string, std::string>> environment;  ///< set in its environment, beside ours
};

/// Nothing when there is no such program in PATH. Throws Overtime, Overflow, and Error (io) when it cannot be
/// started.
std::optional<ProcessResult> run_program(const std::vector<std::string>& arguments,
                                         const ProcessOptions& options);

/// For short answers: nothing on standard input, no more than a MiB on standard output; standard error is not
/// kept.
std::optional<ProcessResult> run_program(const std::vector<std::string>& arguments,
                                         std::chrono::milliseconds limit);

}  // namespace digestkit
