// SPDX-License-Identifier: MIT
// A record on its way into an issue, and what was found out about it. A story is what becomes one chapter:
// the records that tell it, the one that leads it first.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "lib/base/weeks.h"
#include "lib/model/record.h"

namespace digestkit {

struct Candidate {
    Record record;
    std::optional<Day> day;  ///< that it counts for; absent while nobody knows one
    std::size_t number = 0;  ///< in the order of reading, from 0
    std::string file, member;
};

using Story = std::vector<Candidate>;

/// The title without its marks; empty where there is none.
inline std::string title_of(const Record& record) {
    return record.title ? record.title->plain() : std::string();
}

}  // namespace digestkit
