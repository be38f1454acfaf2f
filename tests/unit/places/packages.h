// SPDX-License-Identifier: MIT
// Books and documents taken apart into their members, altered and put together again.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/unzip.h"
#include "tests/unit/places/oracle.h"
#include "tests/unit/places/plants.h"

namespace places_tests {

using Members = std::vector<test::ZipEntry>;

inline std::string zipped(const Members& members) {
    return test::make_zip(members).bytes();
}

inline test::ZipEntry* member(Members& members, std::string_view name) {
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const auto& each) { return each.name == name; });
    return found == members.end() ? nullptr : &*found;
}

/// The bytes of a field in a member.
struct Spot {
    std::string member, text;
    std::size_t at = 0;
};

/// Every field of the result that begins with `front` stands at the spot. How many there are.
inline std::size_t check_places(const Result& result, std::string_view front, const Spot& spot) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < result.records.size(); ++i) {
        for (const std::string& path : paths_of(result.records[i], front)) {
            const Span found = result.places[i].find(path);
            INFO("record " << i << " " << path << " of " << spot.member);
            INFO(spot.text.substr(spot.at < 200 ? 0 : spot.at - 200, 300));
            CHECK(found.member == spot.member);
            CHECK(said(found.begin) == said(oracle(spot.text, spot.at)));
            ++count;
        }
    }
    return count;
}

/// Replaces `from` everywhere.
inline void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

}  // namespace places_tests
