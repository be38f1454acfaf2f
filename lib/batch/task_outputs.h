// SPDX-License-Identifier: MIT
// Private to this room: writes what is read of a task into its output, or into one for each record, and hands
// on each that is whole.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "lib/batch/product_file.h"
#include "lib/batch/task_sink.h"
#include "lib/batch/worker.h"
#include "lib/convert/flow.h"

namespace digestkit {

/// Paths of temporary files that nobody has: the prefix and a number.
class Temporaries {
  public:
    explicit Temporaries(std::string prefix) : prefix_(std::move(prefix)) {}
    std::string next() { return prefix_ + std::to_string(++count_); }

  private:
    std::string prefix_;
    std::uint64_t count_ = 0;
};

/// The output of record `number`, from 1, of an input whose records become outputs in `folder`.
std::string record_output(const BatchJob& job, const std::string& folder, std::uint64_t number);

class TaskOutputs final : public Records {
  public:
    /// All must outlive it.
    TaskOutputs(const BatchJob& job, const Task& task, Temporaries& temporaries, TaskListener& listener,
                const TaskSink& counts);

    /// To be called before anything of `input` is read. What the writer says goes to `sink`.
    void begin(const Input& input, Sink& sink);
    /// The same for one line of a file, which stands at `offset` and names its output.
    void begin_line(const Input& input, Sink& sink, std::uint64_t offset);

    /// What follows goes to `output` instead of that of the task, and is counted anew.
    void next_output(std::string output);

    /// Both throw Interrupted once the run is to stop.
    void head(Head head) override;
    void record(Record record, const Places& places) override;
    /// Nothing more comes of the input.
    void finish();

    std::uint64_t outputs() const noexcept { return outputs_; }
    std::uint64_t records() const noexcept { return records_; }
    /// Outputs that --strict kept from being written.
    std::uint64_t refused() const noexcept { return refused_; }
    /// What was thrown is no fault of the input: an output could not be written.
    bool failed() const noexcept { return file_ && file_->failed(); }

  private:
    void open();
    void close(std::string output);
    bool blocked() const;

    const BatchJob& job_;
    std::string output_;
    Temporaries& temporaries_;
    TaskListener& listener_;
    const TaskSink& counts_;
    std::optional<WriterSink> sink_;
    std::optional<std::uint64_t> offset_;
    Head head_;
    std::optional<ProductFile> file_;
    std::unique_ptr<Writer> writer_;
    std::uint64_t outputs_ = 0, records_ = 0, refused_ = 0;
    std::uint64_t number_ = 0;  // of the record, in its output
    std::uint64_t seen_ = 0;    // errors and warnings that are about outputs before this one
};

}  // namespace digestkit
