// SPDX-License-Identifier: MIT
// For parts that a document can be read without: what is wrong with them costs no record.
#pragma once

#include <utility>

#include "lib/diag/diagnostic.h"

namespace digestkit::docx {

/// Passes errors on as warnings.
class SoftSink final : public Sink {
  public:
    explicit SoftSink(Sink& next) : next_(next) {}
    void report(Diagnostic diagnostic) override {
        if (diagnostic.severity == Severity::error) diagnostic.severity = Severity::warning;
        next_.report(std::move(diagnostic));
    }
    bool wants(const Rule& rule) const noexcept override {
        return rule.severity != Severity::info || next_.wants(rule);
    }

  private:
    Sink& next_;
};

}  // namespace digestkit::docx
