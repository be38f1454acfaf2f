// SPDX-License-Identifier: MIT
#include "lib/outline/link_target.h"

#include "tests/support/catch.h"

using digestkit::outline::link_target;

TEST_CASE("web and mail addresses are links as they stand") {
    for (const char* href :
         {"https://example.org", "http://example.org/a/b?c=d&e=f#g", "https://example.org:8080/%E4",
          "http://127.0.0.1/", "mailto:a@b.c?x=1&y=2", "https://my_host.example.org/a_(b)",
          "https://example.org/~a:b@c/d?e=/:@?f#/:@?g", "mailto:a+b!c@d.e"})
        CHECK(link_target(href) == std::string(href));
}

TEST_CASE("what RFC 3986 does not allow is encoded") {
    CHECK(link_target("HTTPS://example.org/图 1") == "https://example.org/%E5%9B%BE%201");
    CHECK(link_target("http://例え.jp/") == "http://xn--r8jz45g.jp/");
    CHECK(link_target("https://example.org/?q=[a]|\"<b>\"") ==
          "https://example.org/?q=%5Ba%5D%7C%22%3Cb%3E%22");
}

TEST_CASE("everything else is no link") {
    for (const char* href : {"",
                             "x",
                             "javascript:alert(1)",
                             "file:///etc/passwd",
                             "data:text/html,x",
                             "https:",
                             "https://",
                             "https:///a",
                             "https://a b/",
                             "https://example.org\\a",
                             "https://example.org/%zz",
                             "https://example.org/%",
                             "https://a:99999/",
                             "https://user@example.org/",
                             "https://256.1.1.1/",
                             "https://-a.org/",
                             "mailto:",
                             "mailto:@b",
                             "mailto:a",
                             "https://example.org/\n",
                             "//example.org/",
                             "images/a.png",
                             "https://a..b/"})
        CHECK_FALSE(link_target(href));
}
