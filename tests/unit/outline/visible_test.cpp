// SPDX-License-Identifier: MIT
#include "lib/outline/visible.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("what a page cannot hold is replaced wherever it stands in a text of any length") {
    // Sixteen bytes are looked at together, with those at the ends by themselves.
    for (const std::string around : {"a", "é", "，", "\uFFFD", "ﾟ"}) {
        for (std::size_t before = 0; before < 20; ++before) {
            for (const std::size_t behind : {0U, 1U, 2U, 15U, 16U, 17U}) {
                std::string front, back;
                for (std::size_t i = 0; i < before; ++i) front += around;
                for (std::size_t i = 0; i < behind; ++i) back += around;
                INFO(before << " times " << around << " before, " << behind << " behind");
                for (const char* bad : {"\x01", "\x1F", "\uFFFE", "\uFFFF"})
                    CHECK(outline::visible(front + bad + back) == front + "\uFFFD" + back);
                for (const char* good : {"\t", "\n", "\r", " ", "\x7F", "\uFFFD", "\uFFBE", "ﾾ", "\uFDD0"})
                    CHECK(outline::visible(front + good + back) == front + good + back);
            }
        }
    }
    CHECK(outline::visible("").empty());
}
