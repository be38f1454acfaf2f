// SPDX-License-Identifier: MIT
#include "lib/base/process.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using namespace std::chrono_literals;

namespace {

ProcessOptions within(std::chrono::milliseconds limit) {
    ProcessOptions options;
    options.limit = limit;
    return options;
}

}  // namespace

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

TEST_CASE("a program that hangs is ended, with what it started") {
    CHECK_THROWS_AS(run_program({"sleep", "60"}, 50ms), Error);
    const auto before = std::chrono::steady_clock::now();
    CHECK_THROWS_AS(run_program({"sh", "-c", "sleep 60 & sleep 60"}, 50ms), Error);
    CHECK(std::chrono::steady_clock::now() - before < 10s);
}

TEST_CASE("a program that closes its output and runs on is waited for") {
    const auto result = run_program({"sh", "-c", "exec >&-; exit 4"}, 10s);
    REQUIRE(result);
    CHECK(result->status == 4);
    CHECK_THROWS_AS(run_program({"sh", "-c", "exec >&-; sleep 60"}, 50ms), Error);
}

TEST_CASE("a megabyte goes in and comes out of a program that reads and writes in turn") {
    ProcessOptions options = within(30s);
    const std::string input = [] {
        std::string text;
        for (int i = 0; i < 200'000; ++i) text += std::to_string(i) + "\n";
        return text;
    }();
    options.input = input;
    const auto result = run_program({"cat"}, options);
    REQUIRE(result);
    CHECK(result->status == 0);
    CHECK((result->output == input));
}

TEST_CASE("a program that does not read its input is no trouble") {
    ProcessOptions options = within(10s);
    const std::string input(10'000'000, 'x');
    options.input = input;
    const auto result = run_program({"true"}, options);
    REQUIRE(result);
    CHECK(result->status == 0);
}

TEST_CASE("standard error is kept as far as asked for, and read to its end") {
    ProcessOptions options = within(10s);
    options.kept_errors = 5;
    const auto result =
        run_program({"sh", "-c", "head -c 1000000 /dev/zero | tr '\\0' e >&2; echo done"}, options);
    REQUIRE(result);
    CHECK(result->errors == "eeeee");
    CHECK(result->output == "done\n");
}

TEST_CASE("a program that writes more than it may is ended") {
    ProcessOptions options = within(10s);
    options.most_output = 1000;
    CHECK_THROWS_AS(run_program({"yes"}, options), Error);
    options.most_output = 4;
    const auto result = run_program({"printf", "1234"}, options);
    REQUIRE(result);
    CHECK(result->output == "1234");
}

TEST_CASE("a program that dies by a signal says which") {
    const auto result = run_program({"sh", "-c", "kill -SEGV $$"}, 10s);
    REQUIRE(result);
    CHECK(result->status == 128 + SIGSEGV);
}

TEST_CASE("a variable is set in the environment of a program only") {
    ProcessOptions options = within(10s);
    options.environment = {{"DIGESTKIT_TEST_VARIABLE", "of the child"}, {"HOME", "/nowhere"}};
    const auto result =
        run_program({"sh", "-c", "echo $DIGESTKIT_TEST_VARIABLE; env | grep -c ^HOME=; echo $HOME"}, options);
    REQUIRE(result);
    CHECK(result->output == "of the child\n1\n/nowhere\n");
    CHECK(::getenv("DIGESTKIT_TEST_VARIABLE") == nullptr);
}

TEST_CASE("no descriptor of ours is seen by a program") {
    const Descriptor leaked(::open("/dev/null", O_RDONLY));  // without O_CLOEXEC, as a library might
    REQUIRE(leaked);
    const std::string command = "test -e /proc/self/fd/" + std::to_string(leaked.get()) + " && echo seen";
    if (!std::filesystem::exists("/proc/self/fd/" + std::to_string(leaked.get()))) return;
    const auto result = run_program({"sh", "-c", command}, 10s);
    REQUIRE(result);
    CHECK(result->output.empty());
}
