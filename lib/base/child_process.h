// SPDX-License-Identifier: MIT
// A program that lives on beside us and is spoken to through its standard input and output. It ends when this
// object goes, and at the latest when it reads the end of its input. Not thread-safe.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "lib/base/descriptor.h"

namespace digestkit {

class ChildProcess {
  public:
    struct Options {
        bool errors = true;  ///< its standard error is ours; else nobody sees it
        int file = -1;       ///< an open file that it gets as descriptor 3; -1 for none
    };

    /// Runs `command` by its argument vector, looked for in PATH. Throws Error (io), and Error (program) when
    /// there is no such program.
    explicit ChildProcess(const std::vector<std::string>& command) : ChildProcess(command, Options()) {}
    ChildProcess(const std::vector<std::string>& command, const Options& options);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    int input() const noexcept { return input_.get(); }
    int output() const noexcept { return output_.get(); }

    /// Closes its input, waits for its end and says how it came: "status 1", "signal 11 (Segmentation fault)".
    std::string reap();

  private:
    pid_t pid_ = 0;
    Descriptor input_, output_;
};

}  // namespace digestkit
