// SPDX-License-Identifier: MIT
// The examples of docs/formats/json.md are what they say.
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/unit/json/support.h"

using namespace json_tests;

TEST_CASE("each example of the documentation is read without a finding") {
    const std::string page = test::file_content("docs/formats/json.md");
    constexpr std::string_view opening = "```json\n", closing = "```\n";
    int count = 0;
    for (std::size_t at = page.find(opening); at != std::string::npos; at = page.find(opening, at)) {
        at += opening.size();
        const std::string example = page.substr(at, page.find(closing, at) - at);
        INFO(example);
        const Result result = read(example);
        CHECK(summary(result.found) == std::vector<std::string>{});
        CHECK(result.digest.records.size() == 1);
        ++count;
    }
    CHECK(count == 2);
}
