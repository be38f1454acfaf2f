// SPDX-License-Identifier: MIT
// Which elements of two lists belong together.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace digestkit {

/// Indices into two lists.
using Pair = std::pair<std::size_t, std::size_t>;

/// A longest common subsequence of [0, a) and [0, b): pairs in order for which `equal(i, j)` holds. Equal
/// elements at both ends are paired first. Time and memory grow with the product of what is left; when that
/// is larger than `most`, what is left stays unpaired.
template <typename Equal>
std::vector<Pair> common_subsequence(std::size_t a, std::size_t b, Equal equal,
                                     std::size_t most = 4'000'000) {
    std::vector<Pair> pairs;
    std::size_t begin = 0;
    while (begin < a && begin < b && equal(begin, begin)) {
        pairs.emplace_back(begin, begin);
        ++begin;
    }
    std::size_t tail = 0;
    while (tail < a - begin && tail < b - begin && equal(a - 1 - tail, b - 1 - tail)) ++tail;
    const std::size_t rows = a - begin - tail, columns = b - begin - tail;
    if (rows > 0 && columns > 0 && rows <= most / columns) {
        // length[i][j]: of the longest common subsequence of what follows i and j
        std::vector<std::uint32_t> length((rows + 1) * (columns + 1), 0);
        const auto at = [&length, columns](std::size_t i, std::size_t j) -> std::uint32_t& {
            return length[i * (columns + 1) + j];
        };
        for (std::size_t i = rows; i-- > 0;) {
            for (std::size_t j = columns; j-- > 0;) {
                at(i, j) =
                    equal(begin + i, begin + j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
        for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
            if (equal(begin + i, begin + j)) {
                pairs.emplace_back(begin + i++, begin + j++);
            } else if (at(i + 1, j) >= at(i, j + 1)) {
                ++i;
            } else {
                ++j;
            }
        }
    }
    for (std::size_t i = tail; i-- > 0;) pairs.emplace_back(a - 1 - i, b - 1 - i);
    return pairs;
}

/// A longest selection of values that ascend (n log n): whether value k belongs to it.
std::vector<bool> longest_ascending_values(const std::vector<std::size_t>& values);
/// The same of pairs in ascending order of their first index, by the second.
std::vector<bool> longest_ascending(const std::vector<Pair>& pairs);

}  // namespace digestkit
