// SPDX-License-Identifier: MIT
#include <string>

#include "lib/base/limits.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("every limit is documented with its default and unit") {
    const std::string page = test::file_content("docs/limits.md");
    const Limits defaults;
    for (const LimitRow& row : limit_rows()) {
        const std::string line = "| `" + std::string(row.name) + "` | " +
                                 std::to_string(defaults.*row.member) + " | " + std::string(row.unit) + " |";
        INFO(line);
        CHECK(page.find(line) != std::string::npos);
    }
}
