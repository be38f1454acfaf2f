// SPDX-License-Identifier: MIT
#include "lib/pandoc/posts.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

/// How many files were joined behind the first one.
std::size_t posts_in(const std::string& behind,
                     const std::string& first = "---\ntitle: A\ndate: 2026-05-05\n---\n") {
    return pandoc::find_posts(first + behind).size();
}

}  // namespace

TEST_CASE("each front matter behind a text begins another file") {
    CHECK(pandoc::find_posts("---\ntitle: A\n---\ntext\n\n---\ntitle: B\n---\ntext\n") ==
          std::vector<std::size_t>{23});
    CHECK(posts_in("text\n\n---\ntitle: B\ntags:\n  - a\n- b\n---\ntext\n\n---\ntitle: C\n---\n") == 2);
    CHECK(posts_in("text\n---\ntitle: B\ndate: 2026-05-06\n---\ntext\n") == 1);  // without a line between
    CHECK(posts_in("text\n\n---\ndate: 2026-05-06\n---\ntext\n", "---\ndate: 2026-05-05\n---\n") == 1);
    CHECK(posts_in("text\r\n\r\n---\r\ntitle: B\r\n---\r\n", "\xEF\xBB\xBF---\r\ntitle: A\r\n---\r\n") == 1);
}

TEST_CASE("rules, headings, fields and code between lines of hyphens begin none") {
    for (const char* text : {"\n\n---\ntitle: B\n---\n",  // a second one of the same file
                             "text\n\n---\n\nmore\n\n---\n", "text\n\n---\n\ntitle: B\n\n---\n",
                             "text\n\n---\nSource: X\ndate: 2026-05-05\n---\n",  // no title
                             "text\n---\ntitle: B\n---\n",  // two headings, for all we know
                             "text\n\n---\nno key\n---\n", "text\n\n---\nword: x\ntitle: B\n---\n",
                             "text\n\n```\n---\ntitle: B\n---\n```\n", "text\n\n---\ntitle: B\n",
                             "text\n\n    ---\ntitle: B\n---\n", "| a |\n|---|\n\n---\n"}) {
        INFO(text);
        CHECK(posts_in(text) == 0);
    }
    CHECK(posts_in("text\n\n---\ntitle: B\n---\n", "# A\n\n") == 0);
}
