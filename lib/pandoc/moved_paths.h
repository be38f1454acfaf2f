// SPDX-License-Identifier: MIT
// How the paths of a record's fields change when others come in front of them or take their place.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace digestkit::pandoc {

class MovedPaths {
  public:
    /// The field `before` and all in it is `now`. A path has at most three steps.
    void move(std::string before, std::string now) {
        moved_.insert_or_assign(std::move(before), std::move(now));
    }
    /// It is no more.
    void drop(std::string before) { moved_.insert_or_assign(std::move(before), std::string()); }

    /// Nothing for what is no more; a path of which nothing was said stays.
    std::optional<std::string> now(std::string_view path) const;

  private:
    std::unordered_map<std::string, std::string> moved_;  // empty: dropped
};

}  // namespace digestkit::pandoc
