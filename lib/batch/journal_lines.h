// SPDX-License-Identifier: MIT
// Private to this room: reading journals. A line counts when it has an end and is whole; a torn one is passed
// over, wherever it is.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/descriptor.h"
#include "lib/batch/journal_line.h"

namespace digestkit {

/// Calls `take` with the offset and the text of each line that has an end, the end left out. Throws Error
/// (io).
void each_journal_line(const std::string& path,
                       const std::function<void(std::uint64_t offset, std::string_view text)>& take);

/// What a journal says of each piece of work, found again by its key: 16 bytes a line are kept in memory.
/// `find` is thread-safe.
class JournalIndex {
  public:
    /// Throws Error (io). A journal that is not there is empty.
    explicit JournalIndex(const std::string& path);

    /// The last whole account of it, with all its outputs.
    std::optional<JournalLine> find(const std::string& key) const;
    bool empty() const noexcept { return lines_.empty(); }

  private:
    std::optional<JournalLine> read(std::uint64_t offset) const;

    std::string path_;
    Descriptor file_;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> lines_;  // key, offset; sorted
};

}  // namespace digestkit
