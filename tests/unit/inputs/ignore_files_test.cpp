// SPDX-License-Identifier: MIT
#include "lib/inputs/ignore_files.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

/// What the lines in a file at the root say of a path.
bool ignored(const std::string& lines, std::string_view path, bool is_folder = false) {
    const test::Folder folder;
    folder.write("ignore", lines);
    IgnoreFiles files;
    files.enter(folder.root(), "", "ignore");
    return files.ignores(path, is_folder);
}

}  // namespace

TEST_CASE("a pattern without a slash is about every folder, one with a slash about its own") {
    CHECK(ignored("*.bak\n", "a.bak"));
    CHECK(ignored("*.bak\n", "x/y/a.bak"));
    CHECK(ignored("/a.bak", "a.bak"));
    CHECK_FALSE(ignored("/a.bak", "x/a.bak"));
    CHECK(ignored("x/*.bak", "x/a.bak"));
    CHECK_FALSE(ignored("x/*.bak", "y/x/a.bak"));
    CHECK(ignored("**/x/*.bak", "y/x/a.bak"));
}

TEST_CASE("a pattern with a slash at its end is about folders") {
    CHECK(ignored("old/\n", "old", true));
    CHECK(ignored("old/\n", "a/old", true));
    CHECK_FALSE(ignored("old/\n", "old", false));
    CHECK(ignored("a/old/\n", "a/old", true));
    CHECK_FALSE(ignored("a/old/\n", "b/a/old", true));
}

TEST_CASE("the last line that matches decides, and ! takes back") {
    CHECK_FALSE(ignored("*.txt\n!keep.txt\n", "keep.txt"));
    CHECK(ignored("*.txt\n!keep.txt\n", "other.txt"));
    CHECK(ignored("!keep.txt\n*.txt\n", "keep.txt"));
}

TEST_CASE("comments, blank lines, blanks and CR at the end mean nothing") {
    CHECK_FALSE(ignored("# a.txt\n\n", "# a.txt"));
    CHECK(ignored("a.txt  \r\n", "a.txt"));
    CHECK_FALSE(ignored("!\n/\n \n", "a.txt"));
}

TEST_CASE("a file further down is about its folder, and speaks last") {
    const test::Folder folder;
    folder.write("ignore", "*.txt\n");
    folder.write("a/ignore", "!keep.txt\n/b\n");
    IgnoreFiles files;
    files.enter(folder.root(), "", "ignore");
    files.enter(folder.root(), "a/", "ignore");
    files.enter(folder.root(), "absent/", "ignore");
    CHECK_FALSE(files.ignores("a/keep.txt", false));
    CHECK(files.ignores("keep.txt", false));
    CHECK(files.ignores("a/b", false));
    CHECK_FALSE(files.ignores("b", false));
}

TEST_CASE("a byte order mark is no part of the first pattern") {
    CHECK(ignored("\xEF\xBB\xBFold/\n", "old", true));
}
