// SPDX-License-Identifier: MIT
#include "lib/base/alignment.h"

#include <string>

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

std::string common(const std::string& a, const std::string& b) {
    std::string out;
    for (const Pair& pair :
         common_subsequence(a.size(), b.size(), [&](std::size_t i, std::size_t j) { return a[i] == b[j]; })) {
        CHECK(a[pair.first] == b[pair.second]);
        out += a[pair.first];
    }
    return out;
}

}  // namespace

TEST_CASE("a longest common subsequence is found between equal ends") {
    CHECK(common("abcde", "abcde") == "abcde");
    CHECK(common("abXcde", "abcYde") == "abcde");
    CHECK(common("", "abc").empty());
    CHECK(common("abc", "xyz").empty());
    CHECK(common("aaa", "aa") == "aa");
    CHECK(common("XMJYAUZ", "MZJAWXU") == "MJAU");
}

TEST_CASE("lists too large for the table are paired at their ends only") {
    const auto equal = [](std::size_t i, std::size_t j) { return i == j; };
    CHECK(common_subsequence(10, 20, equal, 5).size() == 10);  // the common beginning
}

TEST_CASE("the longest ascending selection leaves out what moved") {
    const std::vector<Pair> pairs = {{0, 0}, {1, 3}, {2, 1}, {3, 2}};
    CHECK(longest_ascending(pairs) == std::vector<bool>{true, false, true, true});
    CHECK(longest_ascending({}).empty());
}
