// SPDX-License-Identifier: MIT
// Converts any number of inputs, each into an output of its own, on all cores. A run can be stopped at any
// moment, also by SIGKILL or a power cut: an output is complete or absent, and a later run goes on where this
// one ended (docs/batch.md). Memory grows by some bytes an input, not by what the inputs hold.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lib/batch/outcome.h"
#include "lib/batch/shard.h"
#include "lib/formats/format.h"

namespace digestkit {

enum class OnePer : std::uint8_t { file, record };

/// What is done again of what an earlier run left behind.
enum class Resume : std::uint8_t {
    nothing,  ///< everything is done
    missing,  ///< what is missing or changed, and what failed by what may pass (a crash, a busy disk)
    failed,   ///< the same, and what was refused
};

struct BatchJob {
    std::vector<std::string> paths;
    std::vector<std::string> listed;  ///< of --files-from, see FindOptions
    std::vector<std::string> include, exclude;
    const Format* from = nullptr;  ///< null: found out for each input
    const Format* to = nullptr;    ///< never null
    ReadOptions read;
    WriteOptions write;
    std::string output;  ///< a folder; or, with the extension .zip, an archive
    OnePer one_per = OnePer::file;
    bool join_languages = false;  ///< inputs that are one digest in several languages make one output
    bool strict = false;          ///< an output that comes with a warning or an error is not written
    bool fail_fast = false;       ///< stop at the first input that is not wholly converted
    bool sync = true;             ///< wait for the disk before an output gets its name
    Resume resume = Resume::nothing;
    std::size_t workers = 0;            ///< 0: one for each core
    std::string journal;                ///< "": the default of journal_path
    std::string failed_list;            ///< written by the caller when the run is over; "": none
    std::vector<std::string> read_too;  ///< paths of what else is read, which is never written over
    Shard shard;
    std::string options;  ///< all that changes what is written, and the version of the tool; for the journal
    std::string owner;    ///< who runs, for who waits: "pid 17 on mars"

    /// The command that runs a worker process (lib/batch/child.h): the program, an option that takes a word,
    /// and what else it needs. Empty: threads of this one.
    std::vector<std::string> worker_command;
    std::chrono::milliseconds timeout{0};  ///< of one input, with a worker_command; 0: none

    /// Set by a signal: the run ends as soon as it can, with what is done committed.
    const std::atomic<bool>* stop = nullptr;
};

struct BatchTotals {
    std::uint64_t inputs = 0;  ///< that are there to be done, as far as that is known
    std::uint64_t done = 0;    ///< told of so far; the sum of the following
    std::uint64_t converted = 0, partial = 0, refused = 0, failed = 0;
    std::uint64_t kept = 0;  ///< of `converted` and `partial`: by an earlier run
    std::uint64_t outputs = 0, records = 0, errors = 0, warnings = 0;
    std::uint64_t late = 0;  ///< came up after the start and wait for the next run
};

/// Hears of a run in the order of its inputs, on the thread of the caller.
class BatchListener {
  public:
    virtual ~BatchListener() = default;
    /// What it does not want is never put together.
    virtual Sink& sink() = 0;
    /// All of an input was told.
    virtual void done(const std::string& name, const Outcome& outcome, const BatchTotals& totals) = 0;
    /// Another run has the journal: this one waits for it. Called again now and then.
    virtual void waits(const std::string& owner) = 0;
};

struct BatchResult {
    BatchTotals totals;
    Shard shard;
    std::uint64_t found = 0;   ///< inputs of all shards
    bool interrupted = false;  ///< by `stop`
    bool ended_early = false;  ///< by fail_fast
    bool resumable = false;    ///< Resume::missing goes on where it was interrupted
    /// 0: all is converted; 3: some of it; 1: nothing is.
    int status() const noexcept;
};

/// Throws Error (usage, io). Two inputs that would become one output, an output that is an input, an argument
/// that is absent: Error (usage, io) before anything is done. Then all that is wrong with an input is told of
/// and goes on; a full disk or an output folder that refuses ends the run, Error (io), with whole outputs
/// only.
BatchResult run_batch(const BatchJob& job, BatchListener& listener);

/// Where the journal of `job` is kept.
std::string journal_path(const BatchJob& job);

}  // namespace digestkit
