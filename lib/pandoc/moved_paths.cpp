// SPDX-License-Identifier: MIT
#include "lib/pandoc/moved_paths.h"

#include <algorithm>

namespace digestkit::pandoc {

std::optional<std::string> MovedPaths::now(std::string_view path) const {
    std::size_t end = 0;
    for (int steps = 0; steps < 3 && end < path.size(); ++steps) {
        end = std::min(path.find('/', end + 1), path.size());
        const auto found = moved_.find(std::string(path.substr(0, end)));
        if (found == moved_.end()) continue;
        if (found->second.empty()) return std::nullopt;
        return found->second + std::string(path.substr(end));
    }
    return std::string(path);
}

}  // namespace digestkit::pandoc
