// SPDX-License-Identifier: MIT
// The program pandoc: found and asked once, called by its arguments, in its sandbox where it has one. It gets
// no shell and no network, and reads no settings of the user, so that the same input gives the same output
// everywhere. Thread-safe.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit::pandoc {

/// Its status when it needs more memory than `most_memory`.
inline constexpr int no_memory = 251;
inline constexpr std::string_view most_memory = "3 GB";

struct Version {
    int major = 0, minor = 0;
    std::string text;  ///< "2.17.1.1"
};

/// The number of the signal that ended a program of that status; 0: none did.
int signal_of(int status) noexcept;

/// What to do when it was killed: that is not the fault of a document, or not for certain.
inline constexpr std::string_view after_a_signal =
    "something ended it from outside, often for want of memory: try again with more of it free, or with a "
    "smaller document";

/// What it said on the way, in its log.
struct Remark {
    bool warning = false;  ///< else a note
    std::string message;
    Position where;  ///< in its input, where it says so
};

struct Call {
    /// Without the program itself, `--sandbox` and `--log`.
    std::vector<std::string> arguments;
    std::string_view input;
    /// What its sandbox depends on: the name of the writer, or "" for reading.
    std::string writer;
    std::chrono::seconds limit{120};
    std::size_t most_output = std::size_t{1} << 30U;
    std::vector<std::pair<std::string, std::string>> environment;
};

struct Answer {
    int status = 0;         ///< 0 is well; 128 + n: signal n ended it
    bool in_time = true;    ///< else it was ended
    bool in_bounds = true;  ///< else it wrote more than it may, and was ended
    bool sandbox = true;    ///< it ran in its sandbox
    std::string output;
    std::string complaint;  ///< the gist of what it wrote to standard error
    std::vector<Remark> remarks;
};

class Program {
  public:
    /// Asks `name` for its version. Throws Error (program) when there is none, it is too old, or what it says
    /// is no version of pandoc.
    explicit Program(std::string name);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    const Version& version() const noexcept;

    // Each is asked when it is first needed. Throw Error (program).
    const std::vector<std::string>& input_formats() const;
    const std::vector<std::string>& output_formats() const;
    /// Of the documents that it takes and gives as JSON: "[1,22,2,1]".
    const std::string& api_version() const;

    /// The names of what may be switched on and off in that format: "smart", "pipe_tables". Asked each time.
    std::vector<std::string> extensions(const std::string& format) const;
    /// What stands in front of all other arguments of a call: no settings, and where it can be told to, no
    /// more memory than `most_memory`.
    const std::vector<std::string>& usual_arguments() const noexcept;

    /// Throws Error (program) when it is gone; all else is in the Answer.
    Answer ask(const Call& call) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The one in PATH, asked once in this process.
const Program& program();

/// What it said as findings about `where` (PAN-001, PAN-002, PAN-003).
void report_remarks(const Answer& answer, const std::string& file, Sink& sink);

/// An Error (program) with what it said, for an Answer that is not well.
[[noreturn]] void fail(const Answer& answer, const Call& call);

/// The same for one that did not answer in time.
[[noreturn]] void fail_late(std::chrono::seconds limit);

/// Its remarks, from the text of its log; nothing where that is no log.
std::vector<Remark> read_log(std::string_view json);

}  // namespace digestkit::pandoc
