// SPDX-License-Identifier: MIT
#include "lib/outline/cell_links.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using outline::links_read;
using outline::with_links;

namespace {

Text linked(std::string_view words, std::string href) {
    Marks link;
    link.href = std::move(href);
    Text text("see ");
    text.append(words, link);
    text.append(" now");
    return text;
}

}  // namespace

TEST_CASE("a link in a cell is written as in Markdown, and read again") {
    const Text text = linked("a story", "https://a.example/1");
    CHECK(with_links(text) == "see [a story](https://a.example/1) now");
    CHECK(links_read(with_links(text)) == text);
}

TEST_CASE("a link that this form does not hold leaves its words and its address") {
    CHECK(with_links(linked("https://a.example", "https://a.example")) == "see https://a.example now");
    CHECK(with_links(linked("a [b]", "https://a.example")) == "see a [b] https://a.example now");
    CHECK(with_links(linked("a", "https://a.example/(b)")) == "see a https://a.example/(b) now");
}

TEST_CASE("brackets that are no link stay as they are") {
    for (const char* cell : {"[1]", "a [b](c d)", "[x](javascript:y)", "[a](https://a.example",
                             "](https://a.example)", "[https://a.example](https://a.example)", "[[a](b)"})
        CHECK(links_read(cell) == Text(cell));
}
