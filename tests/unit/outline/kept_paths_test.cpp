// SPDX-License-Identifier: MIT
#include "lib/outline/kept_paths.h"

#include "tests/support/catch.h"

using digestkit::outline::KeptPaths;

TEST_CASE("paths of stored elements follow them, and go with them", "[outline]") {
    KeptPaths kept;
    kept.element("/sections", 2, 1);
    kept.block(2, 0, 1, 3);
    kept.element("/source/authors", 0, 1);
    CHECK(kept.now("/sections/1/label") == "/sections/2/label");
    CHECK(kept.now("/sections/1/blocks/3/marker") == "/sections/2/blocks/0/marker");
    CHECK(kept.now("/source/authors/1") == "/source/authors/0");
    CHECK(kept.now("/sections/1/blocks") == "/sections/2/blocks");
    CHECK_FALSE(kept.now("/sections/0/label"));
    CHECK_FALSE(kept.now("/sections/1/blocks/2/marker"));
    CHECK(kept.now("/source/name") == "/source/name");
    CHECK(kept.now("/extras/4") == "/extras/4");
}

TEST_CASE("of a record that nobody touched every path stays", "[outline]") {
    KeptPaths kept;
    kept.all();
    CHECK(kept.now("/sections/7/blocks/3/marker") == "/sections/7/blocks/3/marker");
}
