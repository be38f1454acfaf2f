// SPDX-License-Identifier: MIT
// Private to this room: the names in one folder, sorted by bytes as paths are: what is a folder, or may
// become one because it is an archive, has a slash at its end. A name takes its bytes and sixteen more, so
// that a flat folder of millions stays small.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace digestkit {

/// A device, and the number of a file on it: names with the same are names of one file.
using FileIdentity = std::pair<dev_t, ino_t>;

class FolderNames {
  public:
    /// Hidden names are left out. `is_archive` is asked of names. What could be read before a `failure` is
    /// there.
    static FolderNames read(const std::string& folder,
                            const std::function<bool(std::string_view)>& is_archive,
                            std::error_code& failure);

    std::size_t size() const noexcept { return entries_.size(); }
    /// Without the slash.
    std::string name(std::size_t index) const;
    /// Of what is a plain file and no archive, where the folder says so itself: looking at each file costs
    /// a twentieth of validating a small one, and more across a network.
    std::optional<FileIdentity> plain_file(std::size_t index) const;

  private:
    struct Entry {
        std::size_t start = 0;
        ino_t plain_file = 0;  ///< 0 is none
    };

    void add(std::string_view name, bool as_folder, ino_t plain_file);
    std::string_view text(const Entry& entry) const { return bytes_.data() + entry.start; }

    dev_t device_ = 0;
    std::string bytes_;  // each name with a NUL behind it
    std::vector<Entry> entries_;
};

}  // namespace digestkit
