// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "lib/base/error.h"
#include "lib/base/input.h"
#include "lib/base/output.h"
#include "lib/base/refill.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

namespace fs = std::filesystem;

/// A folder that is gone at the end of the test.
class Folder {
  public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "digestkit-test-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path path;
};

std::string content(const fs::path& file) {
    std::ostringstream out;
    out << std::ifstream(file).rdbuf();
    return out.str();
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

std::string read_all(Input& input) {
    std::string all;
    std::array<char, 7> buffer{};
    while (const std::size_t count = input.read(buffer)) all.append(buffer.data(), count);
    return all;
}

/// The reading end of a pipe that holds `bytes`.
int pipe_with(std::string_view bytes) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    REQUIRE(::write(ends[1], bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    ::close(ends[1]);
    return ends[0];
}

}  // namespace

TEST_CASE("an output is absent before commit and whole after it") {
    const Folder folder;
    const fs::path file = folder.path / "a.txt";
    {
        auto output = Output::file(file.string());
        output->write("one ");
        CHECK_FALSE(fs::exists(file));
        output->write("two");
        output->commit();
    }
    CHECK(content(file) == "one two");
    CHECK(files_in(folder.path) == 1);
}

TEST_CASE("an output that is not committed leaves the old file and nothing else") {
    const Folder folder;
    const fs::path file = folder.path / "a.txt";
    std::ofstream(file) << "old";
    Output::file(file.string())->write("new");
    CHECK(content(file) == "old");
    CHECK(files_in(folder.path) == 1);
}

TEST_CASE("replacing keeps the mode and follows a symbolic link") {
    const Folder folder;
    const fs::path file = folder.path / "a.txt";
    const fs::path link = folder.path / "link";
    std::ofstream(file) << "old";
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("a.txt", link);
    auto output = Output::file(link.string());
    output->write("new");
    output->commit();
    CHECK(fs::is_symlink(link));
    CHECK(content(file) == "new");
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("replacing keeps the owner, where it may give files away") {
    const Folder folder;
    const std::string file = (folder.path / "a.txt").string();
    std::ofstream(file) << "old";
    constexpr uid_t somebody = 4711;
    const bool may = ::chown(file.c_str(), somebody, somebody) == 0 && ::chmod(file.c_str(), 0640) == 0;
    auto output = Output::file(file);
    output->write("new");
    output->commit();
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    CHECK(content(file) == "new");
    CHECK(status.st_uid == (may ? somebody : ::geteuid()));
    if (may) CHECK((status.st_gid == somebody && (status.st_mode & 07777) == 0640));
}

TEST_CASE("an output knows a terminal, by whatever name") {
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(terminal >= 0);
    REQUIRE((::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0));
    const std::string name = ::ptsname(terminal);
    const int side = ::open(name.c_str(), O_RDWR | O_NOCTTY);
    REQUIRE(side >= 0);
    const Folder folder;
    fs::create_symlink(name, folder.path / "link");
    const std::string number = std::to_string(side);
    for (const std::string& path :
         {name, (folder.path / "link").string(), "/dev/fd/" + number, "/proc/self/fd/" + number}) {
        INFO(path);
        CHECK(Output::file(path)->is_terminal());
    }
    CHECK_FALSE(Output::file("/dev/null")->is_terminal());
    CHECK_FALSE(Output::file((folder.path / "a.txt").string())->is_terminal());
    ::close(side);
    ::close(terminal);
}

TEST_CASE("an output in a folder that does not exist is an error of the world") {
    CHECK_THROWS_AS(Output::file("/nonexistent/folder/a.txt"), Error);
    CHECK_THROWS_AS(Output::file("/"), Error);
}

TEST_CASE("a pipe that is kept can be read twice") {
    Input input = Input::descriptor("pipe", pipe_with("hello, world"));
    input.keep();
    CHECK(input.peek(5) == "hello");
    std::array<char, 8> some{};
    CHECK(input.read(some) == 5);  // what was peeked comes first
    input.rewind();
    CHECK(input.peek(3) == "hel");
    CHECK(read_all(input) == "hello, world");
    input.rewind();
    CHECK(read_all(input) == "hello, world");
}

TEST_CASE("a pipe that was peeked at before it is kept can be read twice") {
    Input input = Input::descriptor("pipe", pipe_with("hello, world"));
    CHECK(input.peek(5) == "hello");
    input.keep();
    CHECK(read_all(input) == "hello, world");
    input.rewind();
    CHECK(read_all(input) == "hello, world");
}

TEST_CASE("a file is read to its end, whatever size it states") {
    const Folder folder;
    const std::string path = folder.path / "a.txt";
    const auto write = [&path](std::string_view bytes) {
        std::ofstream(path, std::ios::binary | std::ios::app) << bytes;
    };
    write("hello");
    for (const std::size_t peeked : {std::size_t{0}, std::size_t{3}, std::size_t{5}, std::size_t{100}}) {
        Input input = Input::open(path);
        input.peek(peeked);
        CHECK(read_all(input) == "hello");
        CHECK(read_all(input).empty());
        input.rewind();
        CHECK(read_all(input) == "hello");
    }
    Input grown = Input::open(path);
    write(", world");
    CHECK(read_all(grown) == "hello, world");
    Input shrunk = Input::open(path);
    fs::resize_file(path, 4);
    CHECK(shrunk.peek(100) == "hell");
    CHECK(read_all(shrunk) == "hell");
    const char* const made_up = "/proc/version";  // states no size
    if (!fs::exists(made_up)) return;
    Input system = Input::open(made_up);
    system.peek(3);
    CHECK(read_all(system) == content(made_up));
}

TEST_CASE("memory is an input too") {
    Input input = Input::memory("m", "abc");
    CHECK(input.peek(2) == "ab");
    CHECK(read_all(input) == "abc");
    input.rewind();
    CHECK(read_all(input) == "abc");
}

TEST_CASE("folders and absent files are errors of the world") {
    CHECK_THROWS_AS(Input::open("/"), Error);
    CHECK_THROWS_AS(Input::open("/nonexistent"), Error);
}

TEST_CASE("a refill moves over its input however small the chunks") {
    std::string all;
    for (int i = 0; i < 1000; ++i) all += std::to_string(i) + ",";
    for (const std::size_t chunk : {1U, 3U, 64U, 100000U}) {
        Input input = Input::memory("m", all);
        Refill refill(input, chunk);
        std::string got;
        while (refill.fill()) {
            CHECK(refill.view().data()[refill.view().size()] == '\0');
            const std::size_t take = refill.view().size() / 2 + 1;
            CHECK(refill.offset() == got.size());
            got += refill.view().substr(0, take);
            refill.consume(take);
        }
        got += refill.view();
        CHECK(got == all);
        CHECK(refill.at_end());
    }
}

TEST_CASE("a refill grows to what is not consumed") {
    const std::string all(1000, 'x');
    Input input = Input::memory("m", all);
    Refill refill(input, 8);
    while (refill.fill()) {
    }
    CHECK(refill.view() == all);
}
