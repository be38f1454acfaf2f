// SPDX-License-Identifier: MIT
#include "lib/validate/unified.h"

#include <random>
#include <sstream>

#include "lib/validate/mend.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        lines.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return lines;
}

struct Range {
    std::size_t begin = 0, count = 1;
};

/// "12,3" or "12".
Range range_of(const std::string& text) {
    Range range;
    char comma = 0;
    std::istringstream in(text);
    in >> range.begin;
    if (in >> comma) in >> range.count;
    return range;
}

/// As `patch` does it, without its leniency: each context line and each count must be right.
std::string patched(const std::string& bytes, const std::string& difference) {
    const std::vector<std::string> old = lines_of(bytes), lines = lines_of(difference);
    std::string out;
    std::size_t at = 0, made = 0, i = 2;
    while (i < lines.size()) {
        std::istringstream head(lines[i++]);
        std::string word, before, after;
        head >> word >> before >> after;
        REQUIRE(word == "@@");
        const Range from = range_of(before.substr(1)), to = range_of(after.substr(1));
        const std::size_t first = from.count == 0 ? from.begin : from.begin - 1;
        REQUIRE(first >= at);
        for (; at < first; ++at, ++made) out += old.at(at);
        REQUIRE(made == (to.count == 0 ? to.begin : to.begin - 1));
        const std::size_t end = at + from.count, made_end = made + to.count;
        for (; i < lines.size() && lines[i][0] != '@'; ++i) {
            std::string line = lines[i].substr(1);
            const bool open = i + 1 < lines.size() && lines[i + 1][0] == '\\';
            if (open) line.pop_back();
            if (lines[i][0] != '+') REQUIRE(old.at(at++) == line);
            if (lines[i][0] != '-') out += line;
            if (lines[i][0] != '-') ++made;
            if (open) ++i;
        }
        REQUIRE(at == end);
        REQUIRE(made == made_end);
    }
    for (; at < old.size(); ++at) out += old[at];
    return out;
}

}  // namespace

TEST_CASE("a difference is written as diff -u has it") {
    const std::string bytes = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    CHECK(unified_difference("a.txt", bytes, {{8, 1, "five"}}) ==
          "--- a.txt\n+++ a.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    CHECK(unified_difference("a.txt", "one", {{3, 0, "\n"}}) ==
          "--- a.txt\n+++ a.txt\n@@ -1 +1 @@\n-one\n\\ No newline at end of file\n+one\n");
    CHECK(unified_difference("a.txt", bytes, {}).empty());
}

TEST_CASE("a difference of any edits leads from the old text to the new one") {
    std::mt19937 dice(7);
    const auto below = [&dice](std::size_t count) { return count == 0 ? 0 : dice() % count; };
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (std::size_t i = 1 + below(40); i > 0; --i) bytes += std::string(below(4), 'a') + "\n";
        if (below(3) == 0) bytes += "end";
        std::vector<Edit> edits;
        for (std::size_t i = below(6); i > 0; --i) {
            const std::size_t at = below(bytes.size() + 1);
            const std::string text = std::string(below(3), 'b') + (below(4) == 0 ? "\nc" : "");
            edits.push_back({at, below(std::min<std::size_t>(bytes.size() - at, 5) + 1), text});
        }
        edits = in_order(std::move(edits));
        INFO("round " << round);
        CHECK(patched(bytes, unified_difference("a", bytes, edits)) == edited(bytes, edits));
    }
}
