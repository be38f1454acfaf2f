// SPDX-License-Identifier: MIT
#include "lib/report/full.h"

#include "lib/diag/rules_enc.h"
#include "lib/diag/window.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace): a test reads like a sentence

namespace {

Diagnostic finding(std::string_view source, std::size_t begin, std::size_t end) {
    const Window window(source);
    Diagnostic found =
        diagnose(rules::enc::invalid_utf8, "something is wrong", window.span(begin, end, "a.txt"), "mend it");
    found.excerpt = window.excerpt(begin, end);
    return found;
}

}  // namespace

TEST_CASE("a finding is shown with its line, a caret under each column, and the hint") {
    CHECK(render_full(finding("one\ntwo three\n", 8, 13), {}) ==
          "a.txt:2:5: error[ENC-001]: something is wrong (byte 8)\n"
          " 2 | two three\n"
          "   |     ^^^^^\n"
          "  hint: mend it\n");
}

TEST_CASE("carets stand right under wide characters") {
    const std::string_view source = "要約 (ZH x)";  // 要約 is four columns wide
    CHECK(render_full(finding(source, 8, 12), {}) ==
          "a.txt:1:5: error[ENC-001]: something is wrong (byte 8)\n"
          " 1 | 要約 (ZH x)\n"
          "   |       ^^^^\n"
          "  hint: mend it\n");
}

TEST_CASE("wide characters that are marked get two carets each") {
    CHECK(render_full(finding("ab要約", 2, 8), {}) ==
          "a.txt:1:3: error[ENC-001]: something is wrong (byte 2)\n"
          " 1 | ab要約\n"
          "   |   ^^^^\n"
          "  hint: mend it\n");
}

TEST_CASE("the end of a line gets one caret behind it") {
    CHECK(render_full(finding("ab\n", 2, 2), {}) ==
          "a.txt:1:3: error[ENC-001]: something is wrong (byte 2)\n"
          " 1 | ab\n"
          "   |   ^\n"
          "  hint: mend it\n");
}

TEST_CASE("controls and bad bytes of the source cannot reach the terminal") {
    const std::string shown = render_full(finding("a\x1b[31m\xff"
                                                  "b",
                                                  6, 7),
                                          {});
    CHECK(shown.find('\x1b') == std::string::npos);
    CHECK(shown.find("a [31m?b") != std::string::npos);
    CHECK(shown.find("   |       ^\n") != std::string::npos);
}

TEST_CASE("a long line is cut around the mark") {
    const std::string source = std::string(3000, 'x') + "HERE" + std::string(3000, 'y');
    const std::string shown = render_full(finding(source, 3000, 3004), {});
    CHECK(shown.find("…x") != std::string::npos);
    CHECK(shown.find("HEREyy") != std::string::npos);
    CHECK(shown.find("y…\n") != std::string::npos);
    CHECK(shown.size() < 600);
    const std::size_t line = shown.find(" 1 | ");
    const std::size_t caret_line = shown.find("\n", line) + 1;
    // the ellipsis has three bytes and one column
    CHECK(shown.find("HERE") - line - 2 == shown.find("^^^^") - caret_line);
}
