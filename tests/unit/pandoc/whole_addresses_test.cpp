// SPDX-License-Identifier: MIT
#include "lib/pandoc/whole_addresses.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

/// With `#` for each sign that is hidden.
std::string hidden(const std::string& text) {
    std::string shown = *pandoc::with_hidden_marks(text);
    std::string back = shown;
    pandoc::show_hidden_marks(back);
    CHECK(back == text);
    for (std::size_t at = 0; (at = shown.find("\xEF\xB7", at)) != std::string::npos;)
        shown.replace(at, 3, "#");
    return shown;
}

}  // namespace

TEST_CASE("the signs of marks inside an address are hidden, those around it are not") {
    CHECK(hidden("see https://a.example/_b_/c*d*e, *so*") == "see https://a.example/#b#/c#d#e, *so*");
    CHECK(hidden("https://a.example/b*x* **https://a.example/c**") ==
          "https://a.example/b#x# **https://a.example/c**");
    CHECK(hidden("*https://a.example/b*, _www.a.example/c_d_") ==
          "*https://a.example/b*, _www.a.example/c_d_");
    CHECK(hidden("**https://a.example/b**文字") == "**https://a.example/b**文字");
    CHECK(hidden("see https://a.example/b*, and https://a.example/c_") ==
          "see https://a.example/b*, and https://a.example/c_");
    CHECK(hidden("(https://a.example/~b~~c~~/d)\n_x_ `www.a.example/_b_/`") ==
          "(https://a.example/#b##c##/d)\n_x_ `www.a.example/#b#/`");
    CHECK(hidden("https://a.example/\\_b_c no address_here *x*") ==
          "https://a.example/\\_b#c no address_here *x*");
}

TEST_CASE("a text that has the code points for it itself is left alone") {
    CHECK_FALSE(pandoc::with_hidden_marks("https://a.example/_b_c \xEF\xB7\x90"));
}

TEST_CASE("words without end take no time that grows with the square") {
    std::string word;
    for (int i = 0; i < 100'000; ++i) word += "\"https://a_b";
    CHECK(pandoc::with_hidden_marks(word) == word);
}
