// SPDX-License-Identifier: MIT
// How the paths of a stored record change when it is reconciled with a page: elements of its lists go, move,
// and get new neighbours. All other fields keep their paths.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace digestkit::outline {

class KeptPaths {
  public:
    /// The record is what it was: no path changes.
    void all() noexcept { all_ = true; }
    /// The element `before` of the stored list ("/tags", "/sections") is the element `now`.
    void element(std::string_view list, std::size_t now, std::size_t before);
    void block(std::size_t section, std::size_t now, std::size_t section_before, std::size_t before);

    /// The path in the finished record, or nothing for what is gone.
    std::optional<std::string> now(std::string_view path) const;

  private:
    bool all_ = false;
    std::unordered_map<std::string, std::string> moved_;  // stored → now
};

}  // namespace digestkit::outline
