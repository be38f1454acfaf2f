// SPDX-License-Identifier: MIT
// Inputs of which the head is wanted before all others are read, and which cost so much to read that nobody
// does it twice: their records wait in an unnamed file until it is their turn. Not thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "lib/base/descriptor.h"
#include "lib/formats/format.h"

namespace digestkit {

/// Keeps what is found until another sink is to hear it.
class EarlyFindings final : public Sink {
  public:
    explicit EarlyFindings(const Sink& later) : later_(later) {}
    void report(Diagnostic diagnostic) override { found.push_back(std::move(diagnostic)); }
    bool wants(const Rule& rule) const noexcept override { return later_.wants(rule); }
    std::vector<Diagnostic> found;

  private:
    const Sink& later_;
};

class EarlyReads {
  public:
    /// Reads all of `input`, and gives its head. `sink` is asked what it wants to hear later. Throws Error
    /// (io).
    Head read(std::size_t index, const Format& format, Input& input, const ReadOptions& options,
              const Sink& sink);

    /// Keeps what was read otherwise. Throws Error (io).
    void keep(std::size_t index, const Digest& digest, std::vector<Diagnostic> said);

    bool holds(std::size_t index) const { return kept_.count(index) > 0; }

    /// Hands over the head and the records of the input, and what was found in it; false when it was not read
    /// early.
    bool hand_over(std::size_t index, Records& records, Sink& sink);

  private:
    void keep(std::size_t index, Head head, const std::string& lines, std::vector<Diagnostic> said);

    struct Kept {
        std::uint64_t begin = 0;
        std::size_t bytes = 0;
        Head head;
        std::vector<Diagnostic> said;
    };
    std::map<std::size_t, Kept> kept_;
    Descriptor file_;
    std::uint64_t end_ = 0;
};

}  // namespace digestkit
