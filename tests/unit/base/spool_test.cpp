// SPDX-License-Identifier: MIT
#include "lib/base/spool.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace): a test reads like a sentence

TEST_CASE("a spool gives back what it got, in order, and is empty again") {
    Spool spool;
    for (const std::size_t bytes : {std::size_t{10}, std::size_t{3} << 20}) {
        std::string expected;
        for (std::size_t i = 0; expected.size() < bytes; ++i) {
            const std::string piece = std::to_string(i) + ",";
            spool.append(piece);
            expected += piece;
        }
        std::string text;
        StringOutput output(text);
        spool.pour(output);
        CHECK((text == expected));
        spool.pour(output);
        CHECK(text.size() == expected.size());
    }
}
