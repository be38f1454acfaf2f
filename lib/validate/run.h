// SPDX-License-Identifier: MIT
// Validates many inputs on all cores and tells of them in their order, as if they had been read one after the
// other: each worker takes the next input, or of very many the next few, and puts what it finds into a lane,
// and the caller's thread empties the lanes one by one. A worker far ahead waits, so memory does not grow
// with the findings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lib/validate/layers.h"

namespace digestkit {

struct RunJob {
    std::vector<ResolvedInput> inputs;
    std::string stdin_name;   ///< what standard input is called; "" is "<stdin>"
    std::size_t workers = 0;  ///< 0: one for each core
};

/// Hears of a run in the order of its inputs, on the thread of the caller.
class RunListener {
  public:
    virtual ~RunListener() = default;
    /// What follows is about this input.
    virtual void begin(const ResolvedInput& input) = 0;
    virtual void finding(Diagnostic diagnostic) = 0;
    virtual void record(const RecordKeys& keys) = 0;
};

/// An input that fails (it vanished, its disk is broken) is a finding, SET-001. Throws what `listener`
/// throws.
void run_validation(const RunJob& job, RunListener& listener);

}  // namespace digestkit
