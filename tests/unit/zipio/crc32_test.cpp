// SPDX-License-Identifier: MIT
#include "lib/zipio/crc32.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("the check value of CRC-32, at once and in pieces") {
    CHECK(zipio::crc32("123456789") == 0xCBF43926);
    CHECK(zipio::crc32("56789", zipio::crc32("1234")) == 0xCBF43926);
}
