// SPDX-License-Identifier: MIT
// Numbers in messages.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace digestkit {

/// "1 record", "2 records".
inline std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// Puts the same behind others in `list`, with a comma; nothing where there are none.
inline void add_counted(std::string& list, std::uint64_t count, std::string_view one, std::string_view many) {
    if (count > 0) list += (list.empty() ? "" : ", ") + counted(count, one, many);
}

}  // namespace digestkit
