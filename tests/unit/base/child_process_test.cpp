// SPDX-License-Identifier: MIT
#include "lib/base/child_process.h"

#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <thread>

#include "lib/base/error.h"
#include "lib/base/leftovers.h"
#include "lib/base/talk.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

Patience soon() {
    return {Clock::now() + 10s, {}};
}

std::string line_of(const ChildProcess& child, std::size_t bytes) {
    std::string said;
    REQUIRE(receive_from(child.output(), bytes, said, soon()) == Talk::done);
    return said;
}

/// After a moment for a signal to arrive.
bool is_gone(pid_t process) {
    for (int i = 0; i < 200 && ::kill(process, 0) == 0; ++i) std::this_thread::sleep_for(10ms);
    return ::kill(process, 0) != 0;
}

}  // namespace

TEST_CASE("a child is spoken to through its input and output, and ends at the end of its input") {
    ChildProcess child({"cat"});
    REQUIRE(send_to(child.input(), "some words", soon()) == Talk::done);
    CHECK(line_of(child, 10) == "some words");
    CHECK(child.reap() == "status 0");
    CHECK(child.reap().empty());
}

TEST_CASE("how a child ended is said") {
    CHECK(ChildProcess({"sh", "-c", "exit 3"}).reap() == "status 3");
    CHECK(ChildProcess({"sh", "-c", "kill -SEGV $$"}, {false, -1, false}).reap() ==
          "signal 11 (Segmentation fault)");
}

TEST_CASE("a child that does not end is killed after a moment") {
    const auto begun = Clock::now();
    CHECK(ChildProcess({"sleep", "600"}).reap() == "signal 9 (Killed)");
    CHECK(Clock::now() - begun < 30s);
}

TEST_CASE("a child that is gone cannot be written to, and no signal ends us") {
    ChildProcess child({"true"});
    std::string nothing;
    REQUIRE(receive_from(child.output(), 1, nothing, soon()) == Talk::ended);
    CHECK(send_to(child.input(), std::string(std::size_t{1} << 20, 'x'), soon()) == Talk::ended);
}

TEST_CASE("a program that is not there is an error") {
    CHECK_THROWS_AS(ChildProcess({"no-such-program-anywhere"}), Error);
}

TEST_CASE("a child gets a file of ours as descriptor 3") {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const Descriptor reading(ends[0]);
    {
        const Descriptor writing(ends[1]);
        REQUIRE(::write(writing.get(), "words", 5) == 5);
    }
    const ChildProcess child({"sh", "-c", "cat <&3"}, {true, reading.get(), false});
    CHECK(line_of(child, 5) == "words");
}

TEST_CASE("what a child apart has started ends with it") {
    pid_t grandchild = 0;
    {
        const ChildProcess child({"sh", "-c", "sleep 600 & printf '%08d' $!; wait"}, {true, -1, true});
        grandchild = std::stoi(line_of(child, 8));
        REQUIRE(::kill(grandchild, 0) == 0);
    }
    CHECK(is_gone(grandchild));
}

TEST_CASE("a child apart is among what is ended when a signal ends us") {
    ChildProcess child({"sleep", "600"}, {true, -1, true});
    remove_leftovers();
    CHECK(child.reap() == "signal 9 (Killed)");
}
