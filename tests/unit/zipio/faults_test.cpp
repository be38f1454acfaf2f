// SPDX-License-Identifier: MIT
// What is wrong with archives in the world, and what is still read of them.
#include "lib/base/descriptor.h"
#include "lib/diag/sinks.h"
#include "lib/zipio/archive.h"
#include "tests/support/catch.h"
#include "tests/support/zip_maker.h"

#include <unistd.h>

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using test::deflated;
using test::make_zip;
using test::Zip;
using test::ZipEntry;

namespace {

struct Seen {
    bool opened = false;
    std::string read;      ///< "name=bytes;" of the entries that could be read whole
    std::string streamed;  ///< the same, by open_entry
    std::string found;     ///< rule ids
};

std::string text(Input& input) {
    std::string all, some(7000, '\0');
    while (const std::size_t count = input.read(some)) all.append(some, 0, count);
    return all;
}

std::string shown(const std::string& bytes) {
    return bytes.size() > 40 ? std::to_string(bytes.size()) : bytes;
}

Seen look(const std::string& bytes, const Limits& limits = {}) {
    Seen seen;
    Collector sink, unheard;
    Input input = Input::memory("test.zip", bytes);
    auto archive = zipio::Archive::open(input, limits, sink);
    seen.opened = archive.has_value();
    for (std::size_t i = 0; archive && i < archive->entries().size(); ++i) {
        const std::string name = archive->entries()[i].name;
        CHECK(archive->find(name) == i);
        if (const auto whole = archive->read(i, sink)) seen.read += name + "=" + shown(*whole) + ";";
    }
    Input again = Input::memory("test.zip", bytes);
    auto second = zipio::Archive::open(again, limits, unheard);
    for (std::size_t i = 0; second && i < second->entries().size(); ++i) {
        auto entry = second->open_entry(i, unheard);
        if (entry) seen.streamed += second->entries()[i].name + "=" + shown(text(*entry)) + ";";
    }
    for (const Diagnostic& each : sink.found) {
        seen.found += (seen.found.empty() ? "" : " ") + std::string(each.rule->id);
    }
    return seen;
}

Zip good() {
    return make_zip({{"a", "one"}, {"b", std::string(3000, 'x'), deflated(std::string(3000, 'x'))}});
}
const std::string both = "a=one;b=3000;";

ZipEntry packed(std::string name, const std::string& bytes) {
    return {std::move(name), bytes, deflated(bytes)};
}

void check(const std::string& bytes, const std::string& read, const std::string& found,
           const Limits& limits = {}) {
    const Seen seen = look(bytes, limits);
    CHECK(seen.read == read);
    CHECK(seen.streamed == read);
    CHECK(seen.found == found);
}

}  // namespace

TEST_CASE("whole archives have no findings") {
    check(good().bytes(), both, "");
    check(make_zip({}).bytes(), "", "");
    check(make_zip({{"d/", ""}, {"d/a", "one"}}).bytes(), "d/=;d/a=one;", "");
    Zip commented = good();
    commented.end.replace(20, 2, std::string("\x05\0", 2));
    check(commented.bytes() + "notes", both, "");
}

TEST_CASE("bytes around an archive are passed over") {
    check("#!/bin/sh\n" + good().bytes(), both, "ZIP-003");
    check(good().bytes() + "rest", both, "ZIP-004");
    check("start" + good().bytes() + std::string(70'000, 'y'), both, "ZIP-003 ZIP-004");
}

TEST_CASE("an archive that lost its directory gives the entries that are whole") {
    const Zip zip = good();
    check(zip.locals, both, "ZIP-002");
    check(zip.locals + zip.directory, both, "ZIP-002");
    check(zip.locals.substr(0, zip.locals.size() - 1), "a=one;", "ZIP-002");
    check(zip.locals.substr(0, 20), "", "ZIP-001");
    check("", "", "ZIP-001");
    check("no archive at all", "", "ZIP-001");
}

TEST_CASE("sizes that follow the data are found without a directory") {
    const std::string bytes(3000, 'x'), data = deflated(bytes);
    for (const int width : {4, 8}) {
        for (const bool marked : {true, false}) {
            std::string file = make_zip({{"a", "", std::string(), 0, 0, 8, 8}}).locals + data;
            if (marked) file += "PK\x07\x08";
            test::put(file, libdeflate_crc32(0, bytes.data(), bytes.size()), 4);
            test::put(file, data.size(), width);
            test::put(file, bytes.size(), width);
            INFO(width << marked);
            check(file + make_zip({{"b", "two"}}).locals, "a=3000;b=two;", "ZIP-002");
        }
    }
}

TEST_CASE("names are made safe to look at") {
    check(make_zip({{"d\\a", "one"}}).bytes(), "d/a=one;", "ZIP-006");
    for (const std::string name : {"../a", "/a", "C:/a", "d/../../a", "a\tb"}) {
        check(make_zip({{name, "one"}}).bytes(), name + "=one;", "ZIP-005");
    }
    check(make_zip({{"..a", "one"}}).bytes(), "..a=one;", "");
    check(make_zip({{std::string("a\0b", 3), "one"}}).bytes(), "a b=one;", "");
    check(make_zip({{"\x81", "one"}}).bytes(), "ü=one;", "");
    check(make_zip({{"日本", "one"}}).bytes(), "日本=one;", "");
    check(make_zip({{"a", "one"}, {"b", "two"}, {"a", "three"}}).bytes(), "b=two;a=three;", "ZIP-007");
}

TEST_CASE("what cannot be read is named, the rest is read") {
    const ZipEntry rest{"z", "rest"};
    check(make_zip({{"a", "one", {}, {}, {}, 0, 1}, rest}).bytes(), "z=rest;", "ZIP-008");
    check(make_zip({{"a", "one", {}, {}, {}, 12}, rest}).bytes(), "z=rest;", "ZIP-009");
    check(make_zip({{"a", "one", {}, {}, {}, 0, 0, 1}, rest}).bytes(), "z=rest;", "ZIP-001");
    check(make_zip({{"a", "one", "no deflate at all"}, rest}).bytes(), "z=rest;", "ZIP-001");
    check(make_zip({{"a", "one", {}, {}, 0x7FFFFFF0}, rest}).bytes(), "z=rest;", "ZIP-001");
}

TEST_CASE("sizes that lie are counted") {
    const std::string bytes(3000, 'x');
    for (const std::uint32_t size : {0U, 10U, 5000U, 0x7FFFFFFFU}) {
        ZipEntry entry = packed("a", bytes);
        entry.size = size;
        check(make_zip({entry}).bytes(), "a=3000;", "ZIP-011");
    }
}

TEST_CASE("bombs are refused by each limit") {
    const std::string zeros(20'000'000, '\0');
    check(make_zip({packed("a", zeros), {"z", "rest"}}).bytes(), "z=rest;", "LIM-010");
    ZipEntry lies = packed("a", zeros);
    lies.size = 10;
    CHECK(look(make_zip({lies}).bytes()).found == "LIM-010");
    Limits limits;
    limits.entry_bytes = 4;
    check(make_zip({{"a", "12345"}, {"z", "rest"}}).bytes(), "z=rest;", "LIM-008", limits);
    limits = {};
    limits.total_bytes = 7;
    check(make_zip({{"a", "12345"}, {"b", "678"}}).bytes(), "a=12345;", "LIM-009", limits);
    limits = {};
    limits.entry_name = 3;
    check(make_zip({{"long", "1"}, {"z", "rest"}}).bytes(), "z=rest;", "LIM-011", limits);
    limits = {};
    limits.zip_entries = 1;
    CHECK_FALSE(look(good().bytes(), limits).opened);
    CHECK(look(good().bytes(), limits).found == "LIM-007");
}

TEST_CASE("entries that overlap are a bomb") {
    Zip zip = make_zip({packed("a", std::string(1'000'000, 'x'))});
    const std::string entry = zip.directory;
    for (int i = 0; i < 99; ++i) zip.directory += entry;
    zip.end.replace(8, 4, std::string("\x64\0\x64\0", 4));
    std::string size;
    test::put(size, zip.directory.size(), 4);
    zip.end.replace(12, 4, size);
    CHECK_FALSE(look(zip.bytes()).opened);
    CHECK(look(zip.bytes()).found == "ZIP-010");
}

TEST_CASE("every cut of an archive and every changed byte is survived") {
    const std::string bytes = good().bytes();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        look(bytes.substr(0, i));
        for (const int mask : {0xFF, 0x01, 0x80}) {
            std::string changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ mask);
            look(changed);
        }
    }
}

TEST_CASE("a pipe is spooled") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    write_fully(ends[1], good().bytes(), "a pipe");
    ::close(ends[1]);
    Input input = Input::descriptor("pipe", ends[0]);
    input.peek(4);
    Collector sink;
    auto archive = zipio::Archive::open(input, {}, sink);
    REQUIRE(archive);
    CHECK(archive->read(0, sink) == "one");
    CHECK(sink.found.empty());
}
