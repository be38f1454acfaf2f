// SPDX-License-Identifier: MIT
#include "lib/batch/task_outputs.h"

#include <fmt/format.h>

#include "lib/batch/read_input.h"

namespace digestkit {

std::string record_output(const BatchJob& job, const std::string& folder, std::uint64_t number) {
    return fmt::format("{}/{:06}.{}", folder, number, job.to->extensions.front());
}

TaskOutputs::TaskOutputs(const BatchJob& job, const Task& task, Temporaries& temporaries,
                         TaskListener& listener, const TaskSink& counts)
    : job_(job), output_(task.output), temporaries_(temporaries), listener_(listener), counts_(counts) {}

void TaskOutputs::begin(const Input& input, Sink& sink) {
    sink_.emplace(sink);
    sink_->next_input(input);
}

void TaskOutputs::begin_line(const Input& input, Sink& sink, std::uint64_t offset) {
    begin(input, sink);
    offset_ = offset;
    seen_ = counts_.errors + counts_.warnings;
}

void TaskOutputs::next_output(std::string output) {
    output_ = std::move(output);
    number_ = 0;
}

void TaskOutputs::head(Head head) {
    head_ = std::move(head);
}

void TaskOutputs::record(Record record, const Places& places) {
    stop_if_wanted(job_);
    ++records_;
    ++number_;
    sink_->next_record();
    if (!writer_) open();
    writer_->record(std::move(record), places);
    if (job_.one_per == OnePer::file) return;
    close(offset_ ? fmt::format("{}/{:012}.{}", output_, *offset_, job_.to->extensions.front())
                  : record_output(job_, output_, number_));
    seen_ = counts_.errors + counts_.warnings;
}

void TaskOutputs::finish() {
    if (writer_) close(output_);
}

bool TaskOutputs::blocked() const {
    return job_.strict && counts_.errors + counts_.warnings > seen_;
}

void TaskOutputs::open() {
    file_.emplace(temporaries_.next());
    writer_ = job_.to->open(*file_, job_.write, *sink_);
    if (!head_.empty()) writer_->head(head_);
}

void TaskOutputs::close(std::string output) {
    if (!blocked()) writer_->finish();
    writer_.reset();
    if (blocked()) {
        ++refused_;
    } else {
        file_->commit();
        listener_.take(file_->take(std::move(output)));
        ++outputs_;
    }
    file_.reset();
}

}  // namespace digestkit
