// SPDX-License-Identifier: MIT
#include "lib/zipio/package.h"

#include "lib/diag/sinks.h"
#include "lib/zipio/archive.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("the first entry stands where EPUB wants it") {
    std::string bytes;
    StringOutput output(bytes);
    zipio::Package package(output);
    package.store("mimetype", "application/epub+zip");
    package.deflate("a.txt", std::string(1000, 'x'));
    CHECK(bytes.empty());
    package.finish();
    CHECK(bytes.substr(30, 8) == "mimetype");
    CHECK(bytes.substr(38, 20) == "application/epub+zip");

    Input input = Input::memory("test", bytes);
    Collector sink;
    auto archive = zipio::Archive::open(input, {}, sink);
    REQUIRE(archive);
    CHECK(archive->first_is_stored("mimetype"));
    CHECK(archive->read(1, sink) == std::string(1000, 'x'));
    CHECK(sink.found.empty());
}
