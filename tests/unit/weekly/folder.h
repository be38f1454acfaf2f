// SPDX-License-Identifier: MIT
// Inputs of issues, as tests write them.
#pragma once

#include <string>

#include "tests/support/folder.h"

namespace weekly_tests {

using digestkit::test::Folder;

/// A line of NDJSON: a record with a text; `day` may be empty.
inline std::string line(const std::string& title, const std::string& day, const std::string& lang = "en") {
    return R"({"title":")" + title + "\"," + (day.empty() ? "" : R"("published":")" + day + "\",") +
           R"("sections":[{"kind":"summary","lang":")" + lang +
           R"(","blocks":[{"type":"paragraph","text":"Text of )" + title + "\"}]}]}\n";
}

}  // namespace weekly_tests
