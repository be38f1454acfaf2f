// SPDX-License-Identifier: MIT
#include "lib/base/process.h"

#include "lib/base/error.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using namespace std::chrono_literals;

TEST_CASE("a program's output and status come back, its arguments are passed as they are") {
    const auto result =
        run_program({"sh", "-c", "printf '%s|' \"$@\"; exit 3", "sh", "a b", "$HOME", "*"}, 10s);
    REQUIRE(result);
    CHECK(result->status == 3);
    CHECK(result->output == "a b|$HOME|*|");
}

TEST_CASE("a program that is not there is nothing") {
    CHECK_FALSE(run_program({"no-such-program-anywhere"}, 1s));
}

TEST_CASE("a program that hangs is ended") {
    CHECK_THROWS_AS(run_program({"sleep", "60"}, 50ms), Error);
}
