// SPDX-License-Identifier: MIT
#include "lib/batch/teller.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <thread>
#include <utility>

#include "lib/base/counted.h"
#include "lib/batch/child.h"
#include "lib/batch/convert_task.h"
#include "lib/batch/line_counts.h"
#include "lib/batch/resume.h"
#include "lib/batch/source.h"
#include "lib/batch/task_outputs.h"
#include "lib/diag/rules_cnv.h"

namespace digestkit {

namespace {

constexpr std::size_t outputs_a_line = 64;

/// The way of a worker's events into its lane.
class LaneListener final : public TaskListener {
  public:
    LaneListener(Lane<TaskEvent>& lane, const Sink& sink) : lane_(lane), sink_(sink) {}
    void take(TaskEvent event) override { lane_.put(std::move(event)); }
    bool wants(const Rule& rule) const noexcept override { return sink_.wants(rule); }

  private:
    Lane<TaskEvent>& lane_;
    const Sink& sink_;
};

std::size_t workers_of(const BatchJob& job, const Survey& survey) {
    const std::size_t wanted = job.workers != 0 ? job.workers : std::thread::hardware_concurrency();
    const std::uint64_t most = std::max<std::uint64_t>(survey.inputs(), 1);
    return static_cast<std::size_t>(std::clamp<std::uint64_t>(wanted, 1, most));
}

}  // namespace

/// Folders that cannot be read come up on the thread of whichever worker fetches the next task.
class Teller::WalkSink final : public Sink {
  public:
    explicit WalkSink(const Sink& next) : next_(next) {}
    void report(Diagnostic diagnostic) override {
        const std::lock_guard lock(mutex_);
        found_.push_back(std::move(diagnostic));
    }
    bool wants(const Rule& rule) const noexcept override {
        return rule.severity == Severity::error || next_.wants(rule);
    }
    std::vector<Diagnostic> take() {
        const std::lock_guard lock(mutex_);
        return std::exchange(found_, {});
    }

  private:
    const Sink& next_;
    std::mutex mutex_;
    std::vector<Diagnostic> found_;
};

Teller::Teller(const BatchJob& job, std::string options, Target& target, BatchListener& listener)
    : job_(job),
      options_(std::move(options)),
      target_(target),
      listener_(listener),
      walk_(std::make_shared<WalkSink>(listener.sink())) {}

BatchResult Teller::run(const Survey& survey, const JournalIndex& index, const std::string& temporaries) {
    result_.totals.inputs = survey.inputs();
    result_.found = survey.found();
    result_.shard = job_.shard;
    LineCounts counts;
    TaskSource source(job_, survey, *walk_);
    std::vector<std::unique_ptr<TaskWorker>> workers;
    CrewJob<Task, TaskEvent> crew_job;
    crew_job.workers = workers_of(job_, survey);
    crew_job.ahead = 4 * crew_job.workers + 4;
    for (std::size_t i = 0; i < crew_job.workers; ++i) {
        const std::string prefix = temporaries + "/" + std::to_string(i) + "-";
        workers.push_back(job_.worker_command.empty() ? make_task_converter(job_, counts, prefix)
                                                      : make_child_worker(job_, prefix));
        if (!index.empty())
            workers.back() = make_resuming_worker(job_, index, options_, std::move(workers.back()));
    }
    crew_job.next = [&source](Task& task) { return source.next(task); };
    crew_job.work = [this, &workers](std::size_t worker, Task& task, Lane<TaskEvent>& lane) {
        if (task.late) return;
        LaneListener listener(lane, listener_.sink());
        workers[worker]->work(task, listener);
    };
    try {
        TaskCrew crew(std::move(crew_job));
        tell_all(crew);
    } catch (const Interrupted&) {
        result_.interrupted = true;
    } catch (...) {
        target_.finish(false);
        throw;
    }
    tell_of_walk();
    if (job_.stop != nullptr && *job_.stop) result_.interrupted = true;
    target_.finish(!result_.interrupted && !result_.ended_early);
    return std::move(result_);
}

void Teller::tell_all(TaskCrew& crew) {
    while (const Task* const task = crew.begin()) {
        tell_of_walk();
        if (task->late) {
            ++result_.totals.late;
        } else {
            tell(*task, crew);
        }
        crew.pass();
        const BatchTotals& totals = result_.totals;
        result_.ended_early = job_.fail_fast && totals.partial + totals.refused + totals.failed > 0;
        if (result_.ended_early) return;
    }
}

void Teller::tell(const Task& task, TaskCrew& crew) {
    written_.clear();
    for (auto events = crew.take(); !events.empty(); events = crew.take()) {
        for (TaskEvent& event : events) {
            if (auto* diagnostic = std::get_if<Diagnostic>(&event)) {
                listener_.sink().report(std::move(*diagnostic));
            } else if (auto* product = std::get_if<Product>(&event)) {
                add_product(task, std::move(*product));
            } else {
                end_task(task, std::move(std::get<Outcome>(event)));
            }
        }
    }
}

void Teller::add_product(const Task& task, Product product) {
    written_.push_back({product.output, product.size, product.sha256});
    target_.add(std::move(product));
    if (written_.size() < outputs_a_line) return;
    target_.add_line(
        render_line(JournalLine{journal_key(task.key()), {}, {}, {}, std::exchange(written_, {})}));
}

void Teller::end_task(const Task& task, Outcome outcome) {
    const std::string name = task.name();
    if (!outcome.kept) {
        target_.add_line(render_line(
            JournalLine{journal_key(task.key()), name, options_, outcome, std::exchange(written_, {})}));
    }
    if (!outcome.kept) warn_of_older(task, outcome);
    count(outcome);
    listener_.done(name, outcome, result_.totals);
}

/// What the input gave in an earlier run would pass for what it gives now.
void Teller::warn_of_older(const Task& task, const Outcome& outcome) const {
    const bool single = job_.one_per == OnePer::file;
    // Records of a range are called by where they begin, and what a worker wrote before it failed is not
    // counted.
    if (single ? outcome.outputs != 0 : task.range || outcome.status == Status::failed) return;
    const std::filesystem::path older =
        std::filesystem::path(job_.output) /
        (single ? task.output : record_output(job_, task.output, outcome.records + 1));
    std::error_code failure;
    if (!std::filesystem::is_regular_file(older, failure)) return;
    const std::string now = single ? "none" : counted(outcome.records, "record", "records");
    listener_.sink().report(
        diagnose(rules::cnv::older_part,
                 fmt::format("{} is there from an earlier run: now the input gives {}",
                             printable(older.string()), now),
                 {task.found.path, task.found.member, {}, {}},
                 single ? "mend the input, or delete the file" : "delete the file, and those behind it"));
}

void Teller::count(const Outcome& outcome) {
    BatchTotals& totals = result_.totals;
    ++totals.done;
    ++(outcome.status == Status::converted ? totals.converted
       : outcome.status == Status::partial ? totals.partial
       : outcome.status == Status::refused ? totals.refused
                                           : totals.failed);
    if (outcome.kept) ++totals.kept;
    totals.outputs += outcome.outputs;
    totals.records += outcome.records;
    totals.errors += outcome.errors;
    totals.warnings += outcome.warnings;
}

/// What could not even be found counts as an input that failed.
void Teller::tell_of_walk() {
    for (Diagnostic& diagnostic : walk_->take()) {
        if (diagnostic.severity == Severity::error) {
            Outcome outcome;
            outcome.status = Status::failed;
            outcome.errors = 1;
            outcome.why = diagnostic.message;
            ++result_.totals.inputs;
            count(outcome);
            const std::string name = diagnostic.where.file;
            listener_.sink().report(std::move(diagnostic));
            listener_.done(name, outcome, result_.totals);
        } else {
            listener_.sink().report(std::move(diagnostic));
        }
    }
}

}  // namespace digestkit
