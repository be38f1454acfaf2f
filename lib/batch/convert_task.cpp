// SPDX-License-Identifier: MIT
#include "lib/batch/convert_task.h"

#include <fmt/format.h>

#include <chrono>
#include <new>

#include "lib/base/error.h"
#include "lib/batch/language_groups.h"
#include "lib/batch/line_range.h"
#include "lib/batch/product_file.h"
#include "lib/batch/read_input.h"
#include "lib/batch/task_outputs.h"
#include "lib/batch/task_sink.h"
#include "lib/convert/detect.h"
#include "lib/convert/siblings.h"
#include "lib/diag/rules_set.h"
#include "lib/formats/json/json.h"

namespace digestkit {

namespace {

/// FoundInputs outlives its tasks, their Sinks do not.
class CurrentSink final : public Sink {
  public:
    void report(Diagnostic diagnostic) override {
        if (current != nullptr) current->report(std::move(diagnostic));
    }
    bool wants(const Rule& rule) const noexcept override {
        return current != nullptr && current->wants(rule);
    }
    Sink* current = nullptr;
};

/// The input cannot be opened; who tried has said why.
struct Unopened {};

class TaskConverter final : public TaskWorker {
  public:
    TaskConverter(const BatchJob& job, LineCounts& counts, std::string prefix)
        : job_(job), counts_(counts), temporaries_(std::move(prefix)), inputs_(job.read.limits, sink_) {}

    void work(const Task& task, TaskListener& listener) override {
        const auto started = std::chrono::steady_clock::now();
        TaskSink sink(listener);
        sink_.current = &sink;
        Outcome outcome;
        TaskOutputs outputs(job_, task, temporaries_, listener, sink);
        try {
            read(task, outputs, sink, outcome.input);
        } catch (const Unopened&) {
            outcome.status = Status::failed;
        } catch (const Error& error) {
            if (outputs.failed()) throw;  // not the fault of the input
            tell_failure(task, error.what(), sink, outcome);
        } catch (const std::bad_alloc&) {
            tell_failure(task, "out of memory", sink, outcome);
        }
        sink_.current = nullptr;
        outcome.outputs = outputs.outputs();
        outcome.records = outputs.records();
        outcome.errors = sink.errors;
        outcome.warnings = sink.warnings;
        outcome.why = sink.errors == 0 && outputs.refused() > 0 ? sink.doubt : sink.why;
        if (outcome.status != Status::failed) outcome.status = status_of(outputs, sink);
        outcome.milliseconds = static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started)
                .count());
        listener.take(std::move(outcome));
    }

  private:
    static Status status_of(const TaskOutputs& outputs, const TaskSink& sink) {
        if (outputs.outputs() == 0 && (sink.errors > 0 || outputs.refused() > 0)) return Status::refused;
        return sink.errors > 0 || outputs.refused() > 0 ? Status::partial : Status::converted;
    }

    static void tell_failure(const Task& task, const std::string& why, TaskSink& sink, Outcome& outcome) {
        outcome.status = Status::failed;
        sink.report(diagnose(rules::set::unreadable, why, {task.found.path, task.found.member, {}, {}}));
    }

    void read(const Task& task, TaskOutputs& outputs, TaskSink& sink, InputState& state) {
        if (task.range) return read_range(task, outputs, sink, state);
        if (!task.siblings.empty()) return read_siblings(task, outputs, sink, state);
        HashedInput hashed(job_, task.found, open(task.found));
        state = hashed.state();
        const Format* format = job_.from != nullptr ? job_.from : detect_or_report(hashed.input(), sink);
        if (format == nullptr) return;
        outputs.begin(hashed.input(), sink);
        format->read(hashed.input(), job_.read, outputs, sink);
        hashed.check_unchanged();
        outputs.finish();
    }

    Input& open(const Found& found) {
        Input* const opened = inputs_.open(found);
        if (opened == nullptr) throw Unopened();
        return *opened;
    }

    void read_siblings(const Task& task, TaskOutputs& outputs, TaskSink& sink, InputState& state) {
        Siblings siblings(sink);
        JoinedState joined;
        std::vector<const Found*> read;
        const auto read_one = [&](const Found& found) {
            HashedInput hashed(job_, found, open(found));
            joined.add(found, hashed.state());
            const Format* format = job_.from != nullptr ? job_.from : detect_or_report(hashed.input(), sink);
            if (format == nullptr) return;
            siblings.read(hashed.input(), *format, job_.read, found.name());
            hashed.check_unchanged();
            read.push_back(&found);
        };
        read_one(task.found);
        for (const Found& sibling : task.siblings) read_one(sibling);
        state = joined.take();
        std::vector<Digest> digests = siblings.take();
        for (std::size_t i = 0; i < digests.size(); ++i) {
            const Input named =
                Input::entry(read[i]->path == "-" ? "<stdin>" : read[i]->path, read[i]->member, {});
            outputs.begin(named, sink);
            if (siblings.apart()) outputs.next_output(apart_output(job_, *read[i]));
            outputs.head(std::move(digests[i].head));
            for (Record& record : digests[i].records) outputs.record(std::move(record), {});
            outputs.finish();
        }
    }

    void read_range(const Task& task, TaskOutputs& outputs, TaskSink& sink, InputState& state) {
        LineRange range(task.found.path, *task.range);
        state = state_of(task.found.path);
        state.sha256 = range.sha256([this] { stop_if_wanted(job_); });
        if (range.begin() == range.end()) return;
        if (job_.one_per == OnePer::record) return read_lines(task, range, outputs, sink);
        Input input = range.stream();
        PieceSink moved(sink, counts_, task.found.path, range.begin());
        outputs.begin(input, moved);
        ndjson_format.read(input, job_.read, outputs, moved);
        outputs.finish();
    }

    /// Each line stands alone, so a finding is about one record only, and each output has the name of its
    /// place in the file, whoever reads which range.
    void read_lines(const Task& task, LineRange& range, TaskOutputs& outputs, TaskSink& sink) {
        PieceSink moved(sink, counts_, task.found.path, range.begin());
        std::uint64_t number = 0;
        range.each_line(job_.read.limits.record_bytes, [&](std::uint64_t offset, std::string_view line) {
            moved.go_to(number++, offset - range.begin());
            if (line.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
            Input input = Input::memory(task.found.path, line);
            outputs.begin_line(input, moved, offset);
            ndjson_format.read(input, job_.read, outputs, moved);
        });
    }

    const BatchJob& job_;
    LineCounts& counts_;
    Temporaries temporaries_;
    CurrentSink sink_;
    FoundInputs inputs_;  // keeps an archive open from entry to entry
};

}  // namespace

std::unique_ptr<TaskWorker> make_task_converter(const BatchJob& job, LineCounts& counts,
                                                std::string temporary_prefix) {
    return std::make_unique<TaskConverter>(job, counts, std::move(temporary_prefix));
}

}  // namespace digestkit
