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
    CHECK(html_attribute("<img src=b.png alt=x>", "src") == "b.png");  // as HTML allows
    CHECK(html_attribute("<img src=b.png alt=x>", "alt") == "x");
    for (const char* broken : {"<a href", "<a href=", "<a href=\"x", "<a href=x", "<a", "", "<a  "})
        CHECK(html_attribute(broken, "href").empty());
}

TEST_CASE("words in angle brackets are no markup, unless their attributes or an element of HTML say so") {
    pandoc::MarkupTags tags;
    const auto markup = [&tags](const char* html) { return tags.take(*read_html_tag(html), html); };
    for (const char* element : {"<p>", "</H2>", "<br/>", "<!-- x -->", "<my-box color=\"red\">", "</my-box>",
                                "<path d='M0 0'>", "</path>", "<abbr title=x>"}) {
        INFO(element);
        CHECK(markup(element));
    }
    CHECK(markup("<svg>"));
    CHECK(markup("<circle/>"));
    CHECK(markup("</svg>"));
    for (const char* words : {"<circle/>", "<int>", "</int>", "<your-name>", "</your-name>",
                              "<T extends Foo>", "<line>", "<h7>"}) {
        INFO(words);
        CHECK_FALSE(markup(words));
    }
}
