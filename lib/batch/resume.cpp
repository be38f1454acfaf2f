// SPDX-License-Identifier: MIT
#include "lib/batch/resume.h"

#include <algorithm>
#include <filesystem>

#include "lib/base/error.h"
#include "lib/base/hash.h"
#include "lib/batch/line_range.h"
#include "lib/batch/read_input.h"
#include "lib/diag/sinks.h"

namespace digestkit {

namespace {

namespace fs = std::filesystem;

/// Nothing where the file is no longer as it was said to be.
bool is_whole(const BatchJob& job, const WrittenOutput& output) {
    try {
        Input input = Input::open((fs::path(job.output) / output.path).string());
        if (input.size() != output.size) return false;
        Sha256 hash;
        std::string chunk(std::size_t{64} << 10, '\0');
        while (const std::size_t got = input.read(chunk)) {
            stop_if_wanted(job);
            hash.add(std::string_view(chunk).substr(0, got));
        }
        return hash.hex() == output.sha256;
    } catch (const Error&) {
        return false;
    }
}

class ResumingWorker final : public TaskWorker {
  public:
    ResumingWorker(const BatchJob& job, const JournalIndex& index, std::string options,
                   std::unique_ptr<TaskWorker> next)
        : job_(job),
          index_(index),
          options_(std::move(options)),
          next_(std::move(next)),
          inputs_(job.read.limits, silence_) {}

    void work(const Task& task, TaskListener& listener) override {
        std::optional<JournalLine> line = index_.find(journal_key(task.key()));
        if (!line || !is_done(task, *line)) return next_->work(task, listener);
        line->outcome->kept = true;
        listener.take(std::move(*line->outcome));
    }

  private:
    bool is_done(const Task& task, const JournalLine& line) {
        const Outcome& outcome = *line.outcome;
        if (line.options != options_ || outcome.status == Status::failed) return false;
        if (job_.resume == Resume::failed && outcome.status != Status::converted) return false;
        if (outcome.outputs != line.outputs.size()) return false;  // lines of it are torn
        return is_same_input(task, outcome.input) &&
               std::all_of(line.outputs.begin(), line.outputs.end(),
                           [this](const WrittenOutput& output) { return is_whole(job_, output); });
    }

    bool is_same_input(const Task& task, const InputState& before) {
        try {
            if (task.found.path == "-") return false;
            if (!task.siblings.empty()) return are_same_siblings(task, before);
            const InputState now = state_of(task.found.path);
            if (now.size == before.size && now.mtime == before.mtime) return true;
            if (task.range)
                return LineRange(task.found.path, *task.range).sha256([this] { stop_if_wanted(job_); }) ==
                       before.sha256;
            Input* const input = inputs_.open(task.found);
            return input != nullptr && HashedInput(job_, task.found, *input).state().sha256 == before.sha256;
        } catch (const Error&) {
            return false;  // who reads it will say why
        }
    }

    /// By hash alone: size and time are of all of them together.
    bool are_same_siblings(const Task& task, const InputState& before) {
        JoinedState now;
        bool all = true;
        const auto add = [&](const Found& found) {
            Input* const input = found.path == "-" ? nullptr : inputs_.open(found);
            all = all && input != nullptr;
            if (all) now.add(found, HashedInput(job_, found, *input).state());
        };
        add(task.found);
        for (const Found& sibling : task.siblings) add(sibling);
        return all && now.take().sha256 == before.sha256;
    }

    const BatchJob& job_;
    const JournalIndex& index_;
    const std::string options_;
    std::unique_ptr<TaskWorker> next_;
    Silence silence_;
    FoundInputs inputs_;
};

}  // namespace

std::unique_ptr<TaskWorker> make_resuming_worker(const BatchJob& job, const JournalIndex& index,
                                                 std::string options, std::unique_ptr<TaskWorker> next) {
    return std::make_unique<ResumingWorker>(job, index, std::move(options), std::move(next));
}

}  // namespace digestkit
