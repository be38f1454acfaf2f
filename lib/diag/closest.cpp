// SPDX-License-Identifier: MIT
#include "lib/diag/closest.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "lib/unicode/ascii.h"

namespace digestkit {

namespace {

/// The distance of Levenshtein, by its usual table of which one row is kept.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (ascii_lower(a[i]) == ascii_lower(b[j]) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string_view closest(std::string_view given, const std::vector<std::string_view>& names) {
    constexpr std::size_t longest = 64;  // longer ones were not mistyped
    if (given.size() > longest) return {};
    std::string_view best;
    std::size_t fewest = std::max<std::size_t>(given.size() / 3, 1) + 1;
    for (const std::string_view name : names) {
        const std::size_t changes = distance(given, name);
        if (changes >= fewest) continue;
        fewest = changes;
        best = name;
    }
    return best;
}

}  // namespace digestkit
