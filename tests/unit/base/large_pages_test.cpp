// SPDX-License-Identifier: MIT
#include "lib/base/large_pages.h"

#include <cstdint>
#include <string>

#include "lib/base/room.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace): a test reads like a sentence

TEST_CASE("what memory holds stays when large pages are asked for, wherever it begins") {
    const std::string before(std::size_t{9} << 20, 'x');
    std::string bytes = before;
    for (const std::size_t from : {0U, 1U, 4095U, 4096U, 5000U})
        prefer_large_pages(bytes.data() + from, bytes.size() - from);
    prefer_large_pages(nullptr, 0);
    prefer_large_pages(bytes.data() + 17, 100);
    CHECK(bytes == before);
}

TEST_CASE("a text that is given room keeps its bytes and is not moved for the next ones") {
    std::string text = "begun";
    make_room(text, 1000);
    const void* const at = text.data();
    text.append(std::size_t{8} << 20, 'y');
    make_room(text, 100);
    CHECK(static_cast<const void*>(text.data()) == at);
    CHECK(text.substr(0, 6) == "beguny");
}
