// SPDX-License-Identifier: MIT
#include "lib/inputs/glob.h"

#include <fnmatch.h>

#include <algorithm>

namespace digestkit {

namespace {

std::vector<std::string> segments(std::string_view path) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        parts.emplace_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

}  // namespace

/// Which prefixes of the path the pattern so far can stand for, one row a segment of the pattern: no pattern
/// takes more than the product of both lengths.
bool matches_glob(std::string_view pattern, std::string_view path) {
    const std::vector<std::string> wanted = segments(pattern), there = segments(path);
    std::vector<bool> reached(there.size() + 1);
    reached[0] = true;
    for (const std::string& segment : wanted) {
        std::vector<bool> next(there.size() + 1);
        const bool all_below = segment.empty() && wanted.size() > 1 && &segment == &wanted.back();
        if (segment == "**" || all_below) {
            const auto first = std::find(reached.begin(), reached.end(), true) - reached.begin();
            std::fill(next.begin() + first, next.end(), true);
        } else {
            for (std::size_t i = 0; i < there.size(); ++i) {
                next[i + 1] = reached[i] && ::fnmatch(segment.c_str(), there[i].c_str(), 0) == 0;
            }
        }
        reached = std::move(next);
        if (std::find(reached.begin(), reached.end(), true) == reached.end()) return false;
    }
    return reached.back();
}

bool matches_any(const std::vector<std::string>& patterns, std::string_view path) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [path](const std::string& pattern) { return matches_glob(pattern, path); });
}

}  // namespace digestkit
