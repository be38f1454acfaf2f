// SPDX-License-Identifier: MIT
#include "lib/pandoc/html_source.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using pandoc::Markup;
using pandoc::Tally;

namespace {

std::string shown(std::string_view html, Markup markup = Markup::page) {
    Tally tally;
    return pandoc::with_media_shown(html, markup, tally);
}

}  // namespace

TEST_CASE("a picture stands for what is shown, where pandoc would drop it") {
    CHECK(shown("<video src='a.mp4' title=\"T &amp; U\">x</video>") ==
          "<img class=\"dg-medium\" src=\"a.mp4\" alt=\"T &amp; U\"><video src='a.mp4' title=\"T &amp; "
          "U\">x</video>");
    CHECK(shown("<IFRAME src=https://a.example/?a=1></IFRAME>b") ==
          "<img class=\"dg-medium\" src=\"https://a.example/?a=1\" alt=\"https://a.example/?a=1\">b");
    CHECK(shown("<embed src=e.pdf><object data=\"o.svg\">o</object>") ==
          "<img class=\"dg-medium\" src=\"e.pdf\" alt=\"e.pdf\"><embed src=e.pdf>"
          "<img class=\"dg-medium\" src=\"o.svg\" alt=\"o.svg\"><object data=\"o.svg\">o</object>");
}

TEST_CASE("what is no tag stays as it is") {
    for (const char* html :
         {"", "a < b", "<", "<!-- <video src=a> -->", "<!-- open", "<script>'<video src=a>'</script>",
          "<p title='>'>x</p>", "<video", "<style>", "<img src=a.png>"}) {
        INFO(html);
        CHECK(shown(html) == html);
    }
}

TEST_CASE("in a text, a tag that no element has is words") {
    CHECK(shown("<your-name>\n<b>x</b> <T>", Markup::pieces) == "&lt;your-name>\n<b>x</b> &lt;T>");
    CHECK(shown("<?php x ?>", Markup::pieces) == "&lt;?php x ?>");
    CHECK(shown("<your-name>") == "<your-name>");
}

TEST_CASE("titles that pandoc drops are counted") {
    Tally tally;
    pandoc::with_media_shown("<abbr title='a'>b</abbr> <span title='c'>d</span> <abbr>e</abbr>", Markup::page,
                             tally);
    CHECK(tally.titles == 1);
}

TEST_CASE("tags without end take no time that grows with the square") {
    std::string html;
    for (int i = 0; i < 300'000; ++i) html += i % 2 == 0 ? "<a x=\"" : "<b y='";
    CHECK(shown(html) == html);
}
