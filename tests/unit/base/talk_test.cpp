// SPDX-License-Identifier: MIT
#include "lib/base/talk.h"

#include <sys/socket.h>

#include <array>
#include <thread>

#include "lib/base/descriptor.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

struct Line {
    Descriptor here, there;

    Line() {
        std::array<int, 2> ends{};
        REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
        here = Descriptor(ends[0]);
        there = Descriptor(ends[1]);
    }
};

}  // namespace

TEST_CASE("a megabyte arrives whole, behind what was there, though a line holds less") {
    const Line line;
    const std::string sent(std::size_t{1} << 20, 'x');
    Talk talk = Talk::late;
    std::thread sender([&] { talk = send_to(line.here.get(), sent, {}); });
    std::string got = "before ";
    CHECK(receive_from(line.there.get(), sent.size(), got, {}) == Talk::done);
    sender.join();
    CHECK(talk == Talk::done);
    CHECK(got == "before " + sent);
}

TEST_CASE("no more is received than was asked for") {
    const Line line;
    REQUIRE(send_to(line.here.get(), "onetwo", {}) == Talk::done);
    std::string first, second;
    CHECK(receive_from(line.there.get(), 3, first, {}) == Talk::done);
    CHECK(receive_from(line.there.get(), 3, second, {}) == Talk::done);
    CHECK(first == "one");
    CHECK(second == "two");
}

TEST_CASE("the other one is gone: what it said is kept") {
    Line line;
    REQUIRE(send_to(line.here.get(), "half", {}) == Talk::done);
    line.here = Descriptor();
    std::string got;
    CHECK(receive_from(line.there.get(), 100, got, {}) == Talk::ended);
    CHECK(got == "half");
    CHECK(send_to(line.there.get(), "anybody?", {}) == Talk::ended);
}

TEST_CASE("patience ends at its deadline, with one that says nothing and one that does not listen") {
    const Line line;
    const auto begun = Clock::now();
    std::string got;
    CHECK(receive_from(line.there.get(), 1, got, {begun + 20ms, {}}) == Talk::late);
    const std::string flood(std::size_t{8} << 20, 'x');
    CHECK(send_to(line.here.get(), flood, {Clock::now() + 20ms, {}}) == Talk::late);
    CHECK(Clock::now() - begun < 10s);
}

TEST_CASE("patience ends when somebody says stop") {
    const Line line;
    int asked = 0;
    std::string got;
    CHECK(receive_from(line.there.get(), 1, got, {{}, [&asked] { return ++asked == 2; }}) == Talk::stopped);
    CHECK(asked == 2);
}
