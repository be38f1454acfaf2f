// SPDX-License-Identifier: MIT
// Private to this room: the names in one folder, sorted by bytes as paths are: what is a folder, or may
// become one because it is an archive, has a slash at its end. A name takes its bytes and eight more, so that
// a flat folder of millions stays small.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace digestkit {

class FolderNames {
  public:
    /// Hidden names are left out. `is_archive` is asked of names. What could be read before a `failure` is
    /// there.
    static FolderNames read(const std::string& folder,
                            const std::function<bool(std::string_view)>& is_archive,
                            std::error_code& failure);

    std::size_t size() const noexcept { return starts_.size(); }
    /// Without the slash.
    std::string name(std::size_t index) const;

  private:
    std::string_view entry(std::size_t start) const { return bytes_.data() + start; }

    std::string bytes_;  // each name with a NUL behind it
    std::vector<std::uint64_t> starts_;
};

}  // namespace digestkit
