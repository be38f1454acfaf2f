// SPDX-License-Identifier: MIT
#include "lib/report/source_path.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace): a test reads like a sentence

TEST_CASE("what lies below the folder is named from there, however it was named") {
    for (const char* path : {"in/a.json", "./in/a.json", "in//a.json", "in/x/../a.json", "/home/me/in/a.json",
                             "../me/in/a.json"}) {
        INFO(path);
        CHECK(relative_path(path, "/home/me") == "in/a.json");
    }
    CHECK(relative_path("/a.json", "/") == "a.json");
}

TEST_CASE("what lies elsewhere keeps its name") {
    CHECK(relative_path("/home/melissa/a.json", "/home/me") == "/home/melissa/a.json");
    CHECK(relative_path("../a.json", "/home/me") == "../a.json");
    CHECK(relative_path("./a.json", "") == "a.json");
    CHECK(relative_path("<stdin>", "/home/me") == "<stdin>");
    CHECK(relative_path("", "/home/me").empty());
}

TEST_CASE("a URI holds nothing that must be escaped in one, and a name with a colon has no scheme") {
    CHECK(uri_of_path("a b/ü,%:x.json", "/home/me") == "a%20b/%C3%BC%2C%25%3Ax.json");
    CHECK(uri_of_path("\xff\n", "") == "%FF%0A");
}

TEST_CASE("what lies outside of the folder has an absolute URI") {
    CHECK(uri_of_path("/tmp/a b", "/home/me") == "file:///tmp/a%20b");
    CHECK(uri_of_path("../a.json", "/home/me") == "file:///home/a.json");
    CHECK(uri_of_path("..a.json", "/home/me") == "..a.json");
}
