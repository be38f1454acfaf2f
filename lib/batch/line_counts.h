// SPDX-License-Identifier: MIT
// Private to this room: on which line a place of a large file is, for the findings of workers that read its
// ranges. The file is read for that only when there is a finding, and each part of it once. Thread-safe.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace digestkit {

class LineCounts {
  public:
    /// Line ends before `offset` of the file. Throws Error (io).
    std::uint64_t before(const std::string& path, std::uint64_t offset);

  private:
    static constexpr std::uint64_t block_bytes = std::uint64_t{1} << 20;

    std::mutex mutex_;
    /// Line ends before each block of a file that was asked for; of the last few files only.
    std::map<std::string, std::vector<std::uint64_t>> known_;
};

}  // namespace digestkit
