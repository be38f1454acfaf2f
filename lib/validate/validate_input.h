// SPDX-License-Identifier: MIT
// Validates one input: reads it to its end with its own reader, checks each whole record, and reports all of
// it in the order of the input. A check is silent where the reader has said something about the same value: a
// finding never is the consequence of another.
#pragma once

#include <cstdint>
#include <string>

#include "lib/base/input.h"
#include "lib/checks/checks.h"
#include "lib/checks/record_keys.h"
#include "lib/diag/diagnostic.h"
#include "lib/formats/format.h"
#include "lib/validate/selection.h"

namespace digestkit {

struct InputJob {
    const Format* from = nullptr;  ///< null: found out
    ReadOptions read;              ///< `places` is set by validate_input
    CheckOptions checks;
    /// Which rules count, so that nobody puts findings of the others together; some come all the same. Null:
    /// all.
    const Selection* counts = nullptr;
};

/// Hears of an input in the order of its bytes.
class InputListener : public Sink {
  public:
    /// A whole record, before what the checks say of it.
    virtual void record(RecordKeys keys) = 0;
};

/// Returns the number of whole records. `named` is as for detect_format. Throws Error (io) when the input
/// itself fails.
std::uint64_t validate_input(Input& input, const InputJob& job, InputListener& listener,
                             const std::string& named = {});

}  // namespace digestkit
