// SPDX-License-Identifier: MIT
#include "lib/base/uuid.h"

#include "tests/support/catch.h"

using digestkit::ContentUuid;

TEST_CASE("a UUID is that of Python's uuid5 over the same name") {
    ContentUuid uuid("urn:digestkit:digest:1");
    uuid.add("a");
    uuid.add("bc");
    CHECK(uuid.finish() == "b997ee6e-053d-537b-b8d3-c6591561665e");
}
