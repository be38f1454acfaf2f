// SPDX-License-Identifier: MIT
#include "lib/yamlio/versions.h"

#include "tests/support/catch.h"

TEST_CASE("libyaml says its version") {
    CHECK(digestkit::yamlio::libyaml_version().find('.') != std::string::npos);
}
