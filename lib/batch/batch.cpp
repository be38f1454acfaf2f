// SPDX-License-Identifier: MIT
#include "lib/batch/batch.h"

#include <unistd.h>

#include <filesystem>

#include "lib/base/error.h"
#include "lib/batch/journal.h"
#include "lib/batch/journal_lines.h"
#include "lib/batch/places.h"
#include "lib/batch/source.h"
#include "lib/batch/survey.h"
#include "lib/batch/target.h"
#include "lib/batch/teller.h"
#include "lib/batch/temporaries.h"
#include "lib/convert/convert.h"
#include "lib/convert/inputs.h"
#include "lib/inputs/paths.h"
#include "lib/unicode/ascii.h"

namespace digestkit {

namespace {

namespace fs = std::filesystem;

bool is_zip(const BatchJob& job) {
    return ascii_lowered(fs::path(job.output).extension().string()) == ".zip";
}

std::string folder_of(const std::string& path) {
    const fs::path parent = fs::path(path).parent_path();
    return parent.empty() ? "." : parent.string();
}

bool is_stopped(const BatchJob& job) {
    return job.stop != nullptr && *job.stop;
}

void make_root(const BatchJob& job) {
    std::error_code failure;
    if (fs::exists(job.output, failure) && !fs::is_directory(job.output, failure))
        throw Error(ErrorKind::usage, "cannot write to " + job.output + ": it is no folder");
    fs::create_directories(job.output, failure);
    if (failure)
        throw Error(ErrorKind::io, "cannot make the folder " + job.output + ": " + failure.message());
}

/// Equal for the runs that share a journal, from wherever they see it.
std::string kin_of(const BatchJob& job) {
    const std::string journal = place_of(journal_path(job));
    const std::string root = place_of(job.output + "/");
    return journal.compare(0, root.size(), root) == 0 ? journal.substr(root.size()) : journal;
}

RunLine run_line(const BatchJob& job, const std::string& options, std::uint64_t inputs) {
    RunLine line;
    line.tool = "digest-batch";
    line.options = options;
    line.shard = std::to_string(job.shard.index) + "/" + std::to_string(job.shard.count);
    line.owner = job.owner;
    line.inputs = inputs;
    return line;
}

RunLine end_line(RunLine line, const BatchTotals& totals) {
    line.end = true;
    line.owner.clear();
    line.inputs = totals.inputs;
    line.converted = totals.converted;
    line.partial = totals.partial;
    line.refused = totals.refused;
    line.failed = totals.failed;
    return line;
}

/// With the journal in hand.
BatchResult run_to_folder(const BatchJob& job, const Survey& survey, Journal& journal,
                          BatchListener& listener) {
    const std::string options = journal_key(job.options);
    const JournalIndex index(job.resume == Resume::nothing ? "" : journal.path());
    if (job.resume == Resume::nothing) journal.clear();
    const RunLine run = run_line(job, options, survey.inputs());
    journal.append(render_line(run));

    const TemporaryFolder temporaries(job.output, kin_of(job), journal.locked());
    const std::unique_ptr<Target> target = make_folder_target(job, journal, temporaries.path());
    Teller teller(job, options, *target, listener);
    BatchResult result = teller.run(survey, index, temporaries.path());
    result.resumable = true;
    if (!result.interrupted && !result.ended_early) {
        journal.append(render_line(end_line(run, result.totals)));
        if (job.sync) journal.sync();
    }
    return result;
}

/// Removes a file, however the run ends.
class RemovedInTheEnd {
  public:
    explicit RemovedInTheEnd(const std::string& path) : path_(path) {}
    ~RemovedInTheEnd() { ::unlink(path_.c_str()); }
    RemovedInTheEnd(const RemovedInTheEnd&) = delete;
    RemovedInTheEnd& operator=(const RemovedInTheEnd&) = delete;

  private:
    const std::string& path_;
};

/// The journal holds off another run only: an archive is made in one go.
BatchResult run_to_zip(const BatchJob& job, const Survey& survey, Journal& journal, BatchListener& listener) {
    const RemovedInTheEnd removed(journal.path());
    journal.append(render_line(run_line(job, journal_key(job.options), survey.inputs())));
    const TemporaryFolder temporaries(folder_of(job.output), kin_of(job), journal.locked());
    const std::unique_ptr<Target> target = make_zip_target(job);
    Teller teller(job, {}, *target, listener);
    return teller.run(survey, JournalIndex(""), temporaries.path());
}

void check_zip(const BatchJob& job) {
    if (job.resume == Resume::nothing && job.journal.empty()) return;
    throw Error(ErrorKind::usage, "an archive is made in one go: nothing of it is resumed",
                "write to a folder, and pack it in the end");
}

/// The list is written when all is done, which is too late to find out that it cannot be. Folders below the
/// output folder are made on the way.
void check_list_folder(const BatchJob& job) {
    if (job.failed_list.empty()) return;
    const std::string folder = folder_of(job.failed_list);
    std::error_code absent;
    if (fs::is_directory(folder, absent)) return;
    if (!is_zip(job) && folder_place(folder).starts_with(folder_place(job.output))) return;
    throw Error(ErrorKind::io, "cannot write the list " + job.failed_list + ": there is no folder " + folder);
}

/// What is named as an input is never written to, nor one output by another. What is found below a folder the
/// Survey knows.
void check_outputs(const BatchJob& job) {
    for (const std::string& output : {job.output, job.failed_list, job.journal}) {
        check_output_is_no_input(output, job.paths);
        check_output_is_no_input(output, job.listed);
        check_output_is_no_input(output, job.read_too);
    }
    for (const std::string& other : {job.output, journal_path(job)}) {
        if (is_same_place(job.failed_list, other))
            throw Error(ErrorKind::usage, "the list " + job.failed_list + " is also written as " + other,
                        "write it to another file");
    }
    check_list_folder(job);
}

}  // namespace

int BatchResult::status() const noexcept {
    const std::uint64_t whole = totals.converted, some = totals.partial;
    if (totals.refused + totals.failed + some == 0) return 0;
    return whole + some == 0 ? 1 : 3;
}

std::string journal_path(const BatchJob& job) {
    if (!job.journal.empty()) return job.journal;
    if (is_zip(job)) {
        const std::string name = "." + fs::path(job.output).filename().string() + ".digest-batch.jsonl";
        return (fs::path(folder_of(job.output)) / name).string();
    }
    const std::string name =
        job.shard.whole() ? ".digest-batch.jsonl" : ".digest-batch." + job.shard.name() + ".jsonl";
    return (fs::path(job.output) / name).string();
}

BatchResult run_batch(const BatchJob& job, BatchListener& listener) {
    check_write_options(job.write, *job.to);
    check_outputs(job);
    if (is_zip(job)) check_zip(job);
    const Survey survey(job);
    BatchResult stopped;
    stopped.interrupted = true;
    if (is_stopped(job)) return stopped;
    if (!is_zip(job)) make_root(job);
    Journal journal(journal_path(job));
    const auto waits = [&](const std::string& owner) {
        listener.waits(owner);
        return !is_stopped(job);
    };
    if (!journal.lock(waits)) return stopped;
    return is_zip(job) ? run_to_zip(job, survey, journal, listener)
                       : run_to_folder(job, survey, journal, listener);
}

}  // namespace digestkit
