// SPDX-License-Identifier: MIT
// What digest-batch says while it runs and at its end, on standard error.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/batch/batch.h"
#include "tools/common/messages.h"
#include "tools/common/reading.h"

namespace digestkit::tools {

enum class ProgressStyle : std::uint8_t { automatic, none, line, json };

/// `name` is one of the choices of --progress.
ProgressStyle parse_progress(std::string_view name);

class BatchConsole final : public BatchListener {
  public:
    /// With `keep_failed` the names of what was not wholly converted are kept.
    BatchConsole(const ReadingOptions& reading, ProgressStyle style, bool keep_failed);

    Sink& sink() override { return messages_; }
    void done(const std::string& name, const Outcome& outcome, const BatchTotals& totals) override;
    void waits(const std::string& owner) override;

    /// Ends the progress and prints the summary.
    void close(const BatchResult& result, bool verbose, bool quiet);
    /// Throws Error (io).
    void write_failed(const std::string& path) const;

  private:
    using Clock = std::chrono::steady_clock;
    struct Example {
        std::string name, why;
    };
    struct Slow {
        std::uint64_t milliseconds;
        std::string name;
    };

    void tell_progress(const BatchTotals& totals);
    void note_slow(const std::string& name, std::uint64_t milliseconds);
    double seconds() const;

    Messages messages_;
    ProgressStyle style_;
    bool keep_failed_, waiting_told_ = false;
    Clock::time_point started_ = Clock::now(), told_ = started_;
    std::vector<Example> examples_;
    std::vector<Slow> slowest_;
    std::vector<std::string> failed_;
};

}  // namespace digestkit::tools
