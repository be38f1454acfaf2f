// SPDX-License-Identifier: MIT
// The Sinks that nearly everybody needs: one that keeps what it gets, one that counts while passing on, and
// one that hears nothing.
#pragma once

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit {

/// Keeps all it gets, in order.
class Collector final : public Sink {
  public:
    void report(Diagnostic diagnostic) override { found.push_back(std::move(diagnostic)); }
    std::vector<Diagnostic> found;
};

/// Counts by severity and passes on to `next`, which must outlive it.
class Counter final : public Sink {
  public:
    explicit Counter(Sink& next) : next_(next) {}
    void report(Diagnostic diagnostic) override {
        ++counts_.at(static_cast<std::size_t>(diagnostic.severity));
        next_.report(std::move(diagnostic));
    }
    /// Infos are counted only when `next` wants them.
    bool wants(const Rule& rule) const noexcept override {
        return rule.severity != Severity::info || next_.wants(rule);
    }
    std::size_t count(Severity severity) const { return counts_.at(static_cast<std::size_t>(severity)); }

  private:
    Sink& next_;
    std::array<std::size_t, 3> counts_{};
};

/// For who needs to know only what comes of it.
class Silence final : public Sink {
  public:
    void report(Diagnostic) override {}
    bool wants(const Rule&) const noexcept override { return false; }
};

}  // namespace digestkit
