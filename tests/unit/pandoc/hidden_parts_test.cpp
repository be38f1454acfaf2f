// SPDX-License-Identifier: MIT
#include "lib/pandoc/hidden_parts.h"

#include "lib/diag/sinks.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

/// "PAN-035 3:1" for each finding, and the addresses that are kept.
std::string hidden_in(std::string_view text) {
    Collector sink;
    const std::vector<Link> links = pandoc::find_hidden_parts(text, 0, {1, 1, 0}, "a.md", sink);
    std::string said;
    for (const Diagnostic& each : sink.found)
        said += std::string(each.rule->id) + " " + std::to_string(each.where.begin.line) + ":" +
                std::to_string(each.where.begin.column) + "; ";
    for (const Link& link : links) said += link.text.value_or("") + "=" + link.href + " ";
    return said;
}

}  // namespace

TEST_CASE("a definition that nothing refers to is kept, and its place is said") {
    CHECK(hidden_in("text\n\n[a]: https://a.example\n") == "PAN-030 3:1; a=https://a.example ");
    CHECK(hidden_in("[a]: <https://a.example> 'The A'\n[b]: ./b.md (B)\n") ==
          "PAN-030 1:1; PAN-030 2:1; The A=https://a.example B=./b.md ");
    CHECK(hidden_in("[a]:\r\n  https://a.example\r\n\r\n[b]: https://b.example \"two\r\nlines\"\r\n") ==
          "PAN-030 1:1; PAN-030 4:1; a=https://a.example b=https://b.example ");
    CHECK(hidden_in("[a]: https://a.example\n[A]: https://b.example\n\n[a]\n") ==
          "PAN-030 2:1; A=https://b.example ");
}

TEST_CASE("definitions in items and quotes, behind rules and behind footnotes are kept too") {
    CHECK(hidden_in("- [a]: https://a.example\n- [b]: https://b.example\n") ==
          "PAN-030 1:3; PAN-030 2:3; a=https://a.example b=https://b.example ");
    CHECK(hidden_in("1. [a]: https://a.example\n> [b]: https://b.example\n") ==
          "PAN-030 1:4; PAN-030 2:3; a=https://a.example b=https://b.example ");
    CHECK(hidden_in("> words\n>\n> [a]: https://a.example\n") == "PAN-030 3:3; a=https://a.example ");
    CHECK(hidden_in("words\n***\n[a]: https://a.example\n") == "PAN-030 3:1; a=https://a.example ");
    // There pandoc does not let anything refer to it.
    CHECK(hidden_in("x[^1] [a]\n\n[^1]: note\n[a]: https://a.example\n") ==
          "PAN-030 4:1; a=https://a.example ");
    CHECK(hidden_in("> | a |\n> |---|\n> | 1 | lost |\n- [^n]: note\n") == "PAN-035 3:9; PAN-035 4:3; ");
}

TEST_CASE("what is referred to is not hidden, however it is written") {
    for (const char* text :
         {"[a]\n\n[A]: https://a.example\n", "[words][ a  b ]\n\n[A b]: https://a.example\n",
          "[![x][a]](https://b.example)\n\n[a]: https://a.example\n", "[a\nb]\n\n[a b]: https://a.example\n",
          "a[^1]\n\n[^1]: note\n", "[//]: # (a remark)\n[remark]: <> (another)\n",
          "[Note]: this is a text, no definition\n", "words\n[a]: https://a.example stays text\n",
          "a line\n[a]: https://inside.a.paragraph\n", "```\n[a]: https://a.example\n```\n",
          "<!--\n[a]: https://a.example\n-->\n", "    [a]: https://a.example\n"}) {
        INFO(text);
        CHECK(hidden_in(text).empty());
    }
}

TEST_CASE("a footnote that nothing refers to, or that another one has the name of, is lost") {
    CHECK(hidden_in("text\n\n[^1]: note\n") == "PAN-035 3:1; ");
    CHECK(hidden_in("a[^1]\n\n[^1]: note\n\n[^1]: other\n") == "PAN-035 5:1; ");
}

TEST_CASE("cells behind the last column are lost, empty ones are not missed") {
    CHECK(hidden_in("| a | b |\n|---|:-:|\n| 1 | 2 | 3 |\n") == "PAN-035 3:11; ");
    CHECK(hidden_in("a|b\n-|-\n1|`x|y`\n") == "PAN-035 3:6; ");
    for (const char* text :
         {"| a | b |\n|---|---|\n| 1 | 2 | |\n| 1 \\| 2 | 3 |\n", "| a |\n|---|---|\n| 1 | 2 | 3 |\n",
          "a | b\n\n1 | 2 | 3\n", "---|---\n1|2|3\n"}) {
        INFO(text);
        CHECK(hidden_in(text).empty());
    }
}

TEST_CASE("a fence without its end is told where it begins") {
    CHECK(hidden_in("text\n\n```sh\nls\n\n# T\n") == "PAN-036 3:1; ");
    CHECK(hidden_in("~~~\n```\n\n```\n") == "PAN-036 1:1; ");
    CHECK(hidden_in("````\n```\n") == "PAN-036 1:1; ");
    for (const char* text :
         {"```\nx\n```\n", "```\nx\n````  \n", "  ~~~ sh\nx\n  ~~~\n", "`` ` ``\n", "```x```\n",
          "> ```\n> x\n\nbehind\n", "- a\n  ```\n  x\n\nbehind\n", "1. a\n\n   ```\n   x\n   ```\n",
          "    ```\n", "<pre>\n```\n</pre>\n", "- ```\n  x\n  ```\n"}) {
        INFO(text);
        CHECK(hidden_in(text).empty());
    }
}
