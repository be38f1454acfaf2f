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
        /// It leads a group of its own: a key that interrupts us is not heard there, and what it started ends
        /// with it, also when a signal ends us.
        bool apart = false;
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

    /// Closes its input and says how it ends: "status 1", "signal 11 (Segmentation fault)". One that does not
    /// end within a moment is killed.
    std::string reap();

  private:
    void kill() const noexcept;

    pid_t pid_ = 0;
    bool apart_ = false;
    Descriptor input_, output_;
};

}  // namespace digestkit
