// SPDX-License-Identifier: MIT
// Private to this room: an input with its size, time and hash, as a worker reads it. Small ones are read once
// into memory, so that what is hashed is what is converted, even while somebody changes the file.
#pragma once

#include <optional>
#include <string>

#include "lib/base/input.h"
#include "lib/batch/batch.h"
#include "lib/inputs/found.h"

namespace digestkit {

/// Size and time of the file behind `path`; zeros for standard input. Throws Error (io) when it is gone.
InputState state_of(const std::string& path);

/// Throws Interrupted once `job` is to stop: whoever reads what may be large asks now and then.
void stop_if_wanted(const BatchJob& job);

/// Of several inputs together: all their bytes, the latest time, and a hash of the hashes and languages.
class JoinedState {
  public:
    void add(const Found& found, const InputState& state);
    InputState take();

  private:
    InputState state_;
    std::string lines_;
};

class HashedInput {
  public:
    /// Reads `input`, which was opened for `found` and must outlive this. Throws Error (io), and Interrupted
    /// once `job` is to stop.
    HashedInput(const BatchJob& job, const Found& found, Input& input);

    /// At its first byte.
    Input& input() { return whole_ ? *whole_ : input_; }
    const InputState& state() const noexcept { return state_; }
    /// A large file is read twice or more: throws Error (io) when it has changed meanwhile.
    void check_unchanged() const;

  private:
    const std::string path_;
    Input& input_;
    std::optional<Input> whole_;
    InputState state_;
};

}  // namespace digestkit
