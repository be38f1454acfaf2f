// SPDX-License-Identifier: MIT
// Private to this room: the folder of one run for files that have no name yet. It lies in the output folder,
// so that a rename is enough, is hidden, so that nobody takes it for outputs, and is removed at the end.
// Those of dead runs with the same journal are removed at the beginning.
#pragma once

#include <string>

namespace digestkit {

class TemporaryFolder {
  public:
    /// Makes it below `root`, which is made, too. `kin` names the runs of which only one is alive at a time;
    /// with `alone` that is known to be this one. Throws Error (io).
    TemporaryFolder(const std::string& root, const std::string& kin, bool alone);
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::string& path() const noexcept { return path_; }

  private:
    std::string path_;
};

}  // namespace digestkit
