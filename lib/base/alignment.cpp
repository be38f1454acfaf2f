// SPDX-License-Identifier: MIT
#include "lib/base/alignment.h"

namespace digestkit {

std::vector<bool> longest_ascending(const std::vector<Pair>& pairs) {
    constexpr std::size_t none = SIZE_MAX;
    std::vector<std::size_t> ends;  // ends[k]: the pair that ends the best run of length k + 1
    std::vector<std::size_t> before(pairs.size(), none);  // the pair before it in that run
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto slot =
            std::lower_bound(ends.begin(), ends.end(), i, [&pairs](std::size_t left, std::size_t right) {
                return pairs[left].second < pairs[right].second;
            });
        if (slot != ends.begin()) before[i] = *(slot - 1);
        if (slot == ends.end()) {
            ends.push_back(i);
        } else {
            *slot = i;
        }
    }
    std::vector<bool> chosen(pairs.size(), false);
    for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = before[i]) chosen[i] = true;
    return chosen;
}

}  // namespace digestkit
