// SPDX-License-Identifier: MIT
// The inputs of one command: checked before anything starts, opened one after the other, readable again for a
// second pass (standard input and pipes too, which are spooled when that is asked for).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lib/base/input.h"

namespace digestkit {

class Inputs {
  public:
    /// Throws Error (io, usage) when a path is absent, unreadable or a folder, or when "-" comes twice.
    explicit Inputs(std::vector<std::string> paths);

    std::size_t size() const noexcept { return paths_.size(); }
    const std::string& path(std::size_t index) const { return paths_.at(index); }

    /// Opens an input at its first byte. With `again`, it can be opened once more later.
    Input& open(std::size_t index, bool again = false);

  private:
    std::vector<std::string> paths_;
    std::optional<Input> current_;
    std::map<std::size_t, Input> streams_;  ///< standard input and pipes, which cannot be opened once more
};

/// Throws Error (usage) when `output` is one of the files `paths`, so that no input is ever overwritten. "-"
/// is what standard output leads to.
void check_output_is_no_input(const std::string& output, const std::vector<std::string>& paths);

}  // namespace digestkit
