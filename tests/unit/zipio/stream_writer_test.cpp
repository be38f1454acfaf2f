// SPDX-License-Identifier: MIT
#include "lib/zipio/stream_writer.h"

#include "lib/diag/sinks.h"
#include "lib/zipio/archive.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("what is written front to back is read back, more entries than fit into 16 bits too") {
    for (const std::size_t count : {std::size_t{0}, std::size_t{3}, std::size_t{70'000}}) {
        std::string bytes;
        StringOutput output(bytes);
        zipio::StreamWriter writer(output);
        for (std::size_t i = 0; i < count; ++i)
            writer.add(std::to_string(i) + ".txt", std::string(i % 7 * 10, 'x') + std::to_string(i));
        writer.finish();
        Collector sink;
        Input input = Input::memory("a.zip", bytes);
        auto archive = zipio::Archive::open(input, Limits(), sink);
        REQUIRE(archive);
        REQUIRE(archive->entries().size() == count);
        CHECK(sink.found.empty());
        for (std::size_t i = 0; i < count; i += 999)
            CHECK(archive->read(i, sink) == std::string(i % 7 * 10, 'x') + std::to_string(i));
        CHECK(sink.found.empty());
    }
}
