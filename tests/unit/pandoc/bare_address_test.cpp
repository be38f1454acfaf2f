// SPDX-License-Identifier: MIT
#include "lib/pandoc/bare_address.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

/// All in the text, as what they lead to.
std::vector<std::string> addresses(std::string_view text) {
    std::vector<std::string> all;
    while (const auto found = pandoc::find_bare_address(text)) {
        all.push_back(std::string(found->scheme) + std::string(text.substr(found->begin, found->size)));
        text.remove_prefix(found->begin + found->size);
    }
    return all;
}

using Addresses = std::vector<std::string>;

}  // namespace

TEST_CASE("an address ends where its sentence goes on") {
    CHECK(addresses("see https://a.example/b, and http://c.example.") ==
          Addresses{"https://a.example/b", "http://c.example"});
    CHECK(addresses("(https://a.example/b_(c))") == Addresses{"https://a.example/b_(c)"});
    CHECK(addresses("[https://a.example/b](https://a.example/b)") ==
          Addresses{"https://a.example/b", "https://a.example/b"});
    CHECK(addresses("“https://a.example/?q=1&r=2#s”") == Addresses{"https://a.example/?q=1&r=2#s"});
    CHECK(addresses("\"https://a.example\"<br>") == Addresses{"https://a.example"});
    CHECK(addresses("https://a.example/b\xC2\xA0then") == Addresses{"https://a.example/b"});
    CHECK(addresses("is it https://a.example/b?!") == Addresses{"https://a.example/b"});
}

TEST_CASE("signs of Chinese and Japanese end an address, letters are a part of it") {
    CHECK(addresses("链接：https://a.example/b。另见（https://c.example/d）、www.e.example") ==
          Addresses{"https://a.example/b", "https://c.example/d", "http://www.e.example"});
    CHECK(addresses("https://zh.example.org/wiki/中文") == Addresses{"https://zh.example.org/wiki/中文"});
}

TEST_CASE("an address has a host and begins a word") {
    CHECK(addresses("https:// http://, www. and www.a").empty());
    CHECK(addresses("xhttps://a.example").empty());
    CHECK(addresses("mail.www.a.example/www.b.example").empty());
    CHECK(addresses("https://web.example/https://a.example/b") ==
          Addresses{"https://web.example/https://a.example/b"});
    CHECK(addresses("来源www.a.example") == Addresses{"http://www.a.example"});
    CHECK(addresses("http://[::1]/a http://例え.example") ==
          Addresses{"http://[::1]/a", "http://例え.example"});
}

TEST_CASE("a run of marks behind an address is looked at once, however long") {
    constexpr std::size_t many = 2'000'000;  // by the square of that, this would take half an hour
    for (const char sign : {'_', '*', '~', '.'}) {
        INFO(sign);
        CHECK(addresses("https://a.example/b" + std::string(many, sign)) == Addresses{"https://a.example/b"});
    }
}
