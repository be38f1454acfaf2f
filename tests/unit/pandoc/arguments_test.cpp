// SPDX-License-Identifier: MIT
#include "lib/pandoc/arguments.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("files that options of pandoc name are found behind the sign or the letter") {
    const test::Folder folder;
    folder.write("a.html", "");
    const std::string file = folder.path("a.html"), absent = folder.path("b.html");
    using Files = std::vector<std::string>;
    CHECK(pandoc::files_named_in({"--template=" + file, "--toc", "-H" + file, "-s"}) == Files{file, file});
    CHECK(pandoc::files_named_in({"--template=" + absent, "--css=" + folder.root(), "-V", "--toc=", "x", ""})
              .empty());
}
