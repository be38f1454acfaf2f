// SPDX-License-Identifier: MIT
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "lib/base/error.h"
#include "lib/diag/sinks.h"
#include "lib/inputs/found.h"
#include "lib/inputs/glob.h"
#include "lib/zipio/package.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
namespace fs = std::filesystem;

namespace {

class Folder {
  public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "digestkit-inputs-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string path(const std::string& relative = "") const { return (path_ / relative).string(); }
    void put(const std::string& relative, const std::string& bytes = "x") const {
        fs::create_directories((path_ / relative).parent_path());
        std::ofstream(path_ / relative) << bytes;
    }

  private:
    fs::path path_;
};

std::string zip(const std::vector<std::string>& names) {
    std::string bytes;
    StringOutput output(bytes);
    zipio::Package package(output);
    for (const std::string& name : names) package.store(name, "bytes of " + name);
    package.finish();
    return bytes;
}

std::vector<std::string> relatives(const std::vector<Found>& found) {
    std::vector<std::string> names;
    for (const Found& each : found) names.push_back(each.relative);
    return names;
}

std::vector<std::string> ids(const Collector& sink) {
    std::vector<std::string> found;
    for (const Diagnostic& each : sink.found) found.emplace_back(each.rule->id);
    return found;
}

using Names = std::vector<std::string>;

FindOptions texts() {
    FindOptions options;
    options.wanted = [](const std::string& name) { return fs::path(name).extension() == ".txt"; };
    return options;
}

}  // namespace

TEST_CASE("a folder gives its files in the order of their names, without what is hidden") {
    const Folder folder;
    for (const char* name :
         {"b.txt", "a/z.txt", "a.txt", ".hidden.txt", ".git/x.txt", "c.json", "\xFF.txt"}) {
        folder.put(name);
    }
    Collector sink;
    CHECK(relatives(find_inputs({folder.path()}, texts(), sink)) ==
          Names{"a.txt", "a/z.txt", "b.txt", "\xFF.txt"});
    CHECK(sink.found.empty());
}

TEST_CASE("archives are looked into, books are not") {
    const Folder folder;
    folder.put("d/n.zip", zip({"2026/b.txt", "a.txt", "__MACOSX/a.txt", "c.bin", "in.zip"}));
    folder.put("book.zip", zip({"mimetype", "a.txt"}));
    folder.put("b.epub", zip({"a.txt"}));
    Collector sink;
    CHECK(relatives(find_inputs({folder.path()}, texts(), sink)) ==
          Names{"d/n.zip/2026/b.txt", "d/n.zip/a.txt"});
    CHECK(ids(sink) == Names{"ZIP-012"});
    const auto named = find_inputs({folder.path("d/n.zip"), folder.path("b.epub")}, texts(), sink);
    REQUIRE(relatives(named) == Names{"2026/b.txt", "a.txt", "b.epub"});

    FoundInputs inputs(Limits{}, sink);
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        Input* const input = inputs.open(named[i]);
        REQUIRE(input != nullptr);
        CHECK(input->peek(100) == "bytes of " + named[i].member);
        CHECK(input->member() == named[i].member);
    }
}

TEST_CASE("links that loop end, and a file behind two names comes once") {
    const Folder folder;
    folder.put("a/x.txt");
    fs::create_directory_symlink("..", folder.path("a/loop"));
    fs::create_symlink("nowhere", folder.path("gone.txt"));
    fs::create_hard_link(folder.path("a/x.txt"), folder.path("a/y.txt"));
    Collector sink;
    CHECK(find_inputs({folder.path()}, texts(), sink).size() == 1);
    Names found = ids(sink);
    std::sort(found.begin(), found.end());
    CHECK(found == Names{"SET-001", "SET-002", "SET-004"});
}

TEST_CASE("what leads out of an archive is not taken") {
    const Folder folder;
    folder.put("n.zip", zip({"../a.txt", "b.txt"}));
    Collector sink;
    CHECK(relatives(find_inputs({folder.path("n.zip")}, texts(), sink)) == Names{"b.txt"});
    CHECK(ids(sink) == Names{"SET-003"});
}

TEST_CASE("absent arguments stop everything, files that vanish are reported") {
    const Folder folder;
    folder.put("a.txt");
    Collector sink;
    CHECK_THROWS_AS(find_inputs({folder.path(), folder.path("none")}, {}, sink), Error);
    CHECK_THROWS_AS(find_inputs({"-", "-"}, {}, sink), Error);
    const auto found = find_inputs({folder.path("a.txt")}, {}, sink);
    fs::remove(folder.path("a.txt"));
    FoundInputs inputs(Limits{}, sink);
    CHECK(inputs.open(found.at(0)) == nullptr);
    CHECK(ids(sink) == Names{"SET-001"});
}

TEST_CASE("patterns choose by path") {
    CHECK(matches_glob("*.txt", "a.txt"));
    CHECK_FALSE(matches_glob("*.txt", "d/a.txt"));
    CHECK(matches_glob("**/*.txt", "a.txt"));
    CHECK(matches_glob("**/*.txt", "d/e/a.txt"));
    CHECK(matches_glob("d/**", "d/e/a.txt"));
    CHECK(matches_glob("d/", "d/a.txt"));
    CHECK(matches_glob("*/e/", "d/e/f/a.txt"));
    CHECK_FALSE(matches_glob("e/", "d/e/a.txt"));
    CHECK_FALSE(matches_glob("", "a.txt"));
    CHECK(matches_glob("d/**/a.txt", "d/a.txt"));
    CHECK_FALSE(matches_glob("d/**/b.txt", "d/a.txt"));
    CHECK(matches_glob("[ab]?/x", "b1/x"));
}
