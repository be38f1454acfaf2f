// SPDX-License-Identifier: MIT
// Sinks for what is found in one document on its way into records.
#pragma once

#include <utility>
#include <vector>

#include "lib/base/input.h"
#include "lib/diag/diagnostic.h"

namespace digestkit::pandoc {

/// What is said of a document that is an entry of an archive names the entry.
class EntrySink final : public Sink {
  public:
    EntrySink(const Input& input, Sink& next) : input_(input), next_(next) {}
    void report(Diagnostic diagnostic) override {
        diagnostic.where.member = input_.member();
        next_.report(std::move(diagnostic));
    }
    bool wants(const Rule& rule) const noexcept override { return next_.wants(rule); }

  private:
    const Input& input_;
    Sink& next_;
};

/// Until it is known where they stand.
class Findings final : public Sink {
  public:
    explicit Findings(Sink& next) : next_(next) {}
    void report(Diagnostic diagnostic) override {
        const bool wanted = diagnostic.severity != Severity::info || next_.wants(*diagnostic.rule);
        placed_ = placed_ && (!wanted || diagnostic.where.begin.known());
        found_.push_back(std::move(diagnostic));
    }
    bool wants(const Rule& rule) const noexcept override { return next_.wants(rule); }

    bool placed() const noexcept { return placed_; }
    /// Of the same document, read again.
    void place(Findings&& again) {
        if (again.found_.size() == found_.size()) found_ = std::move(again.found_);
    }
    void pass_on() {
        for (Diagnostic& each : found_) next_.report(std::move(each));
    }

  private:
    Sink& next_;
    std::vector<Diagnostic> found_;
    bool placed_ = true;
};

}  // namespace digestkit::pandoc
