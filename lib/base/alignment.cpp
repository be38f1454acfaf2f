// SPDX-License-Identifier: MIT
#include "lib/base/alignment.h"

namespace digestkit {

std::vector<bool> longest_ascending_values(const std::vector<std::size_t>& values) {
    constexpr std::size_t none = SIZE_MAX;
    std::vector<std::size_t> ends;  // ends[k]: the value that ends the best run of length k + 1
    std::vector<std::size_t> before(values.size(), none);  // the value before it in that run
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto slot = std::lower_bound(
            ends.begin(), ends.end(), i,
            [&values](std::size_t left, std::size_t right) { return values[left] < values[right]; });
        if (slot != ends.begin()) before[i] = *(slot - 1);
        if (slot == ends.end()) {
            ends.push_back(i);
        } else {
            *slot = i;
        }
    }
    std::vector<bool> chosen(values.size(), false);
    for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = before[i]) chosen[i] = true;
    return chosen;
}

std::vector<bool> longest_ascending(const std::vector<Pair>& pairs) {
    std::vector<std::size_t> seconds;
    seconds.reserve(pairs.size());
    for (const Pair& pair : pairs) seconds.push_back(pair.second);
    return longest_ascending_values(seconds);
}

}  // namespace digestkit
