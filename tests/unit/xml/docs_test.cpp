// SPDX-License-Identifier: MIT
// The examples of docs/formats/xml.md are documents that the reader takes.
#include <fstream>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/unit/xml/support.h"

using namespace xml_tests;

namespace {

std::vector<std::string> examples() {
    std::ifstream file(DIGESTKIT_SOURCE_DIR "/docs/formats/xml.md");
    REQUIRE(file.good());
    std::stringstream page;
    page << file.rdbuf();
    const std::string text = page.str();
    std::vector<std::string> found;
    constexpr std::string_view fence = "```xml\n";
    for (std::size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at)) {
        at += fence.size();
        found.push_back(text.substr(at, text.find("```", at) - at));
    }
    return found;
}

}  // namespace

TEST_CASE("every example of the documentation is read without a finding, and written again", "[xml]") {
    const std::vector<std::string> all = examples();
    REQUIRE(!all.empty());
    for (const std::string& example : all) {
        CAPTURE(example);
        const Result result = read(example);
        REQUIRE(result.found.empty());
        REQUIRE(!result.digest.records.empty());
        REQUIRE(read(write(result.digest)).digest == result.digest);
    }
}
