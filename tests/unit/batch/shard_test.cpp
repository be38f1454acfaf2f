// SPDX-License-Identifier: MIT
#include "lib/batch/shard.h"

#include <cstdint>

#include "lib/base/error.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("every name belongs to one shard, the same in every version") {
    for (int i = 0; i < 1000; ++i) {
        int takers = 0;
        for (std::uint64_t index = 1; index <= 7; ++index)
            takers += Shard{index, 7}.takes("2026/" + std::to_string(i) + ".txt") ? 1 : 0;
        CHECK(takers == 1);
    }
    // By the first 16 hex digits of the SHA-256 of the name, which everybody can work out.
    CHECK(Shard{6, 16}.takes("a.txt"));
    CHECK(Shard{1, 1}.takes("anything"));
}

TEST_CASE("shards by name are about equal") {
    int taken = 0;
    for (int i = 0; i < 10'000; ++i) taken += Shard{3, 10}.takes(std::to_string(i)) ? 1 : 0;
    CHECK(taken > 850);
    CHECK(taken < 1150);
}

TEST_CASE("shards of bytes touch and cover, whatever the size") {
    for (const std::uint64_t size : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{5},
                                     std::uint64_t{1000}, std::uint64_t{1} << 62}) {
        std::uint64_t at = 0;
        for (std::uint64_t index = 1; index <= 7; ++index) {
            const Shard shard{index, 7};
            CHECK(shard.begin_of(size) == at);
            at = shard.end_of(size);
            CHECK(at >= shard.begin_of(size));
        }
        CHECK(at == size);
    }
}

TEST_CASE("what is no part of a whole is refused") {
    CHECK(parse_shard("3/16").name() == "3-of-16");
    for (const char* wrong : {"", "3", "0/4", "5/4", "a/4", "1/0", "1/4x", "-1/4", "1/99999999999"}) {
        INFO(wrong);
        CHECK_THROWS_AS(parse_shard(wrong), Error);
    }
}
