// SPDX-License-Identifier: MIT
#include "lib/zipio/package.h"

#include <cstdint>
#include <string>

#include "lib/base/error.h"
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

TEST_CASE("a package of many parts comes back whole, deflated and not") {
    std::string noise;  // that deflating does not make smaller
    for (std::uint32_t i = 0, state = 1; i < 300'000; ++i)
        noise += static_cast<char>((state = state * 1664525U + 1013904223U) >> 24);
    std::string bytes;
    StringOutput output(bytes);
    zipio::Package package(output);
    const auto text = [](int i) { return std::string(static_cast<std::size_t>(i) * 37, 'a') + "end"; };
    constexpr int parts = 500;
    for (int i = 0; i < parts; ++i) package.deflate("t" + std::to_string(i), text(i));
    package.deflate("noise", noise);
    package.deflate("empty", "");
    package.store("stored", noise);
    package.finish();

    Input input = Input::memory("test", bytes);
    Collector sink;
    auto archive = zipio::Archive::open(input, {}, sink);
    REQUIRE(archive);
    for (int i = 0; i < parts; ++i) CHECK(archive->read(static_cast<std::size_t>(i), sink) == text(i));
    CHECK(archive->read(parts, sink) == noise);
    CHECK(archive->read(parts + 1, sink) == "");
    CHECK(archive->read(parts + 2, sink) == noise);
    CHECK(sink.found.empty());
}

namespace {

class FullDisk final : public Output {
  public:
    void write(std::string_view) override { throw Error(ErrorKind::io, "the disk is full"); }
    void commit() override {}
};

}  // namespace

TEST_CASE("what an output throws comes through") {
    FullDisk output;
    zipio::Package package(output);
    package.store("a", std::string(1'000'000, 'x'));
    package.store("b", "y");
    CHECK_THROWS_WITH(package.finish(), "the disk is full");
}
