// SPDX-License-Identifier: MIT
#include "lib/pandoc/html_tag.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using pandoc::html_attribute;
using pandoc::read_html_tag;

TEST_CASE("a tag has a name, a comment has none, words are no tag") {
    CHECK(read_html_tag("<A HREF='x'>")->name == "a");
    CHECK(read_html_tag("</em>")->closes);
    CHECK(read_html_tag("<!-- x -->")->name.empty());
    CHECK_FALSE(read_html_tag("words"));
}

TEST_CASE("attributes are found by their names, whatever stands before them") {
    const char* const tag =
        "<a class=\"x href='no'\" data-href=\"no\" target HREF = 'https://a.example/?a=1&amp;b=2'>";
    CHECK(html_attribute(tag, "href") == "https://a.example/?a=1&b=2");
    CHECK(html_attribute(tag, "class") == "x href='no'");
    CHECK(html_attribute(tag, "src").empty());
    for (const char* broken : {"<a href", "<a href=", "<a href=\"x", "<a href=x>", "<a", "", "<a  "})
        CHECK(html_attribute(broken, "href").empty());
}
