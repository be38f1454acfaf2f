// SPDX-License-Identifier: MIT
// Private to this room: the Sinks on the way from a reader or writer to who hears of a task.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "lib/batch/line_counts.h"
#include "lib/batch/worker.h"

namespace digestkit {

/// Counts, keeps the first error and the first warning for the summary, and passes on.
class TaskSink final : public Sink {
  public:
    explicit TaskSink(TaskListener& listener) : listener_(listener) {}

    void report(Diagnostic diagnostic) override {
        if (diagnostic.severity == Severity::error) {
            if (++errors == 1) why = diagnostic.message;
        } else if (diagnostic.severity == Severity::warning) {
            if (++warnings == 1) doubt = diagnostic.message;
        }
        if (listener_.wants(*diagnostic.rule)) listener_.take(std::move(diagnostic));
    }
    /// Errors and warnings are counted whether somebody wants them or not.
    bool wants(const Rule& rule) const noexcept override {
        return rule.severity != Severity::info || listener_.wants(rule);
    }

    std::uint64_t errors = 0, warnings = 0;
    std::string why, doubt;

  private:
    TaskListener& listener_;
};

/// What was found in a piece of a file is said of its place in the file.
class PieceSink final : public Sink {
  public:
    /// The piece begins at `offset` of the file, and is the beginning of a line. All must outlive this.
    PieceSink(Sink& next, LineCounts& counts, const std::string& file, std::uint64_t offset)
        : next_(next), counts_(counts), file_(file), offset_(offset) {}

    /// What follows is about what begins behind so many lines and bytes of the piece.
    void go_to(std::uint64_t line, std::uint64_t byte) {
        line_ = line;
        byte_ = byte;
    }

    void report(Diagnostic diagnostic) override {
        if (!lines_) lines_ = counts_.before(file_, offset_);
        diagnostic.where.file = file_;
        if (!diagnostic.where.begin.known()) diagnostic.where.begin = {1, 1, 0};
        move(diagnostic.where.begin);
        if (diagnostic.where.end.known()) move(diagnostic.where.end);
        next_.report(std::move(diagnostic));
    }
    bool wants(const Rule& rule) const noexcept override { return next_.wants(rule); }

  private:
    void move(Position& position) const {
        position.line += *lines_ + line_;
        position.offset += offset_ + byte_;
    }

    Sink& next_;
    LineCounts& counts_;
    const std::string& file_;
    std::uint64_t offset_, line_ = 0, byte_ = 0;
    std::optional<std::uint64_t> lines_;  // before the piece; counted when it is needed
};

}  // namespace digestkit
