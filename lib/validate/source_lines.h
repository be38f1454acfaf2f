// SPDX-License-Identifier: MIT
// Fetches the source line of findings that come without one: those of checks, which see values and their
// places when the source is long read. Files and entries of archives are read again, and only around the
// findings; a document without findings costs nothing. Not thread-safe.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "lib/diag/diagnostic.h"
#include "lib/diag/sinks.h"
#include "lib/inputs/found.h"

namespace digestkit {

class SourceLines {
  public:
    explicit SourceLines(LimitsOf limits_of) : inputs_(std::move(limits_of), silence_) {}

    /// The findings that follow are about this input. Only a regular file can be read again.
    void begin(const Found& input);

    /// Sets the excerpt, where the place is known and there can be one.
    void add_to(Diagnostic& diagnostic);

  private:
    void open(const std::string& member);
    /// The bytes around `offset`, as many as an excerpt needs.
    std::string_view around(std::uint64_t offset);

    Silence silence_;
    FoundInputs inputs_;
    std::string path_;  // "" for standard input
    std::string member_;
    Input* input_ = nullptr;  // null while `member_` is not open
    bool tried_ = false;      // to open it
    std::string block_;
    std::uint64_t block_begin_ = 0;
};

}  // namespace digestkit
