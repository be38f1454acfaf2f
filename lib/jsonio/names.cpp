// SPDX-License-Identifier: MIT
#include "lib/jsonio/names.h"

#include <algorithm>
#include <tuple>

namespace digestkit::jsonio {

namespace {

/// Few names, nearly always: comparing each with each costs less than sorting and allocates nothing.
bool all_differ(std::span<const Name> names) {
    for (std::size_t i = 1; i < names.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (names[i].text == names[j].text) return false;
        }
    }
    return true;
}

}  // namespace

std::vector<Name> find_duplicates(std::span<Name> names) {
    constexpr std::size_t few = 16;
    std::vector<Name> duplicates;
    if (names.size() < 2 || (names.size() <= few && all_differ(names))) return duplicates;
    std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) {
        return std::tie(a.text, a.begin) < std::tie(b.text, b.begin);
    });
    for (std::size_t i = 1; i < names.size(); ++i) {
        if (names[i].text == names[i - 1].text) duplicates.push_back(names[i]);
    }
    return duplicates;
}

}  // namespace digestkit::jsonio
