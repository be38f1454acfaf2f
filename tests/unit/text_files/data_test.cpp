// SPDX-License-Identifier: MIT
// The handwritten texts of tests/data/text, each beside the records that it must give; and the examples of
// docs/formats/text.md, each a `text example` block with the expected JSON in the block behind it.
#include <filesystem>

#include "lib/formats/json/json.h"
#include "tests/support/text_io.h"

using namespace text_tests;

namespace {

void check_pair(const std::string& text, const std::string& json) {
    const Result result = read(text), expected = read_as(json_format, json);
    REQUIRE(summary(expected.found).empty());
    CHECK(result.records == expected.records);
    CHECK(write(result.records).bytes == text);
}

/// The inside of the next fenced block from `at` on whose info string is `info`; moves `at` behind it.
bool next_block(const std::string& page, std::string_view info, std::size_t& at, std::string& inside) {
    const std::string fence = "```" + std::string(info) + "\n";
    const std::size_t open = page.find(fence, at);
    if (open == std::string::npos) return false;
    const std::size_t begin = open + fence.size(), close = page.find("```", begin);
    REQUIRE(close != std::string::npos);
    inside = page.substr(begin, close - begin);
    at = close + 3;
    return true;
}

}  // namespace

TEST_CASE("each handwritten text gives the records beside it and comes back") {
    std::size_t count = 0;
    const std::filesystem::path folder = std::string(DIGESTKIT_SOURCE_DIR) + "/tests/data/text";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".txt") continue;
        const std::string name = "tests/data/text/" + entry.path().stem().string();
        INFO(name);
        check_pair(test::file_content(name + ".txt"), test::file_content(name + ".json"));
        ++count;
    }
    CHECK(count >= 20);
}

TEST_CASE("each example of the published grammar gives the JSON that is printed beside it") {
    const std::string page = test::file_content("docs/formats/text.md");
    std::size_t at = 0, count = 0;
    for (std::string text, json; next_block(page, "text example", at, text); ++count) {
        REQUIRE(next_block(page, "json", at, json));
        INFO(text);
        check_pair(text, json);
    }
    CHECK(count >= 5);
}
