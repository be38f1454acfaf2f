// SPDX-License-Identifier: MIT
// The names of the members of one JSON object, and the search for those that occur twice.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace digestkit::jsonio {

struct Name {
    std::string_view text;  ///< decoded: "\u0061" and "a" are one name
    std::size_t begin;      ///< offset of its quote
    std::size_t end;
};

/// Each second and further occurrence of a name. Reorders `names`; n log n also for names chosen to collide.
std::vector<Name> find_duplicates(std::span<Name> names);

}  // namespace digestkit::jsonio
