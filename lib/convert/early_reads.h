// SPDX-License-Identifier: MIT
// Inputs of which the head is wanted before all others are read, and which cost so much to read that nobody
// does it twice: their records wait in an unnamed file until it is their turn. Not thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "lib/base/descriptor.h"
#include "lib/formats/format.h"

namespace digestkit {

class EarlyReads {
  public:
    /// Reads all of `input`, and gives its head. `sink` is asked what it wants to hear later. Throws Error
    /// (io).
    Head read(std::size_t index, const Format& format, Input& input, const ReadOptions& options,
              const Sink& sink);

    /// Hands over the records of the input, and what was found in it; false when it was not read early.
    bool hand_over(std::size_t index, Records& records, Sink& sink);

  private:
    struct Kept {
        std::uint64_t begin = 0;
        std::size_t bytes = 0;
        std::vector<Diagnostic> said;
    };
    std::map<std::size_t, Kept> kept_;
    Descriptor file_;
    std::uint64_t end_ = 0;
};

}  // namespace digestkit
