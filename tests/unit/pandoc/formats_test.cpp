// SPDX-License-Identifier: MIT
#include "lib/pandoc/formats.h"

#include <set>
#include <string>

#include "lib/pandoc/format_table.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("an extension means one format") {
    std::set<std::string_view> seen;
    for (const pandoc::FormatRow& row : pandoc::format_table) {
        for (const std::string_view extension : row.extensions) {
            INFO(row.name << ": " << extension);
            if (!extension.empty()) CHECK(seen.insert(extension).second);
        }
    }
    for (const pandoc::FormatRow& row : pandoc::format_table) {
        INFO(row.name);
        if (!row.file.empty()) CHECK((row.file == "txt" || seen.count(row.file) == 1));
    }
}

TEST_CASE("a page, Markdown and TeX are what people mean by these names") {
    CHECK(pandoc::format_of_extension("html")->name == "html");
    CHECK(pandoc::format_of_extension("htm")->name == "html");
    CHECK(pandoc::format_of_extension("md")->name == "markdown");
    CHECK(pandoc::format_of_extension("tex")->name == "latex");
    CHECK(pandoc::format_of_extension("adoc")->name == "asciidoc");
    CHECK(pandoc::format_of_extension("nonsense") == nullptr);
}

TEST_CASE("a file in a format without an extension of its own has that of its kind") {
    CHECK(pandoc::find_format("gfm")->extensions.front() == "md");
    CHECK(pandoc::find_format("html5")->extensions.front() == "html");
    CHECK(pandoc::find_format("plain")->extensions.front() == "txt");
    CHECK(pandoc::find_format("jira")->extensions.front() == "jira");
}
