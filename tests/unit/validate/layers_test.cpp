// SPDX-License-Identifier: MIT
#include "lib/validate/layers.h"

#include <filesystem>

#include "lib/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

using Strings = std::vector<std::string>;

Found file(const std::string& path) {
    return {path, "", path, path};
}

const Resolved& of(Layers& layers, const test::Folder& folder, const std::string& name) {
    return layers.of(file(folder.path(name)));
}

}  // namespace

TEST_CASE("the digest.toml in the nearest folder above a file holds, and it alone") {
    const test::Folder folder;
    folder.write("digest.toml", "summary-most = 1\nsummary-least = 0\n");
    folder.write("a/b/digest.toml", "summary-most = 2\n");
    Layers layers({});
    CHECK(of(layers, folder, "x.txt").job.checks.summary_most == 1);
    CHECK(of(layers, folder, "a/x.txt").job.checks.summary_most == 1);
    CHECK(of(layers, folder, "a/b/c/x.txt").job.checks.summary_most == 2);
    CHECK(of(layers, folder, "a/b/x.txt").job.checks.summary_least == CheckOptions().summary_least);
    CHECK(of(layers, folder, "a/b/x.txt").config == folder.path("a/b/digest.toml"));
    CHECK(&of(layers, folder, "a/1.txt") == &of(layers, folder, "a/2.txt"));
}

TEST_CASE("a digest.toml that leads to no file is not passed over") {
    const test::Folder folder;
    folder.write("linked/x.txt", "");
    std::filesystem::create_symlink("absent.toml", folder.path("linked/digest.toml"));
    folder.write("nested/digest.toml/x.txt", "");
    for (const std::string place : {"linked", "nested"}) {
        INFO(place);
        Layers layers({});
        CHECK_THROWS_AS(of(layers, folder, place + "/x.txt"), Error);
    }
}

TEST_CASE("later [[paths]] lie over earlier ones, and all that match hold") {
    const test::Folder folder;
    folder.write("digest.toml", R"(
summary-most = 1
ignore = ["TXT"]
[[paths]]
match = ["drafts/**"]
summary-most = 2
key-points-most = 5
[[paths]]
match = ["**/*.json"]
summary-most = 3
ignore = ["JSN"]
)");
    Layers layers({});
    CHECK(of(layers, folder, "x.txt").settings.summary_most == 1);
    CHECK(of(layers, folder, "drafts/x.txt").settings.summary_most == 2);
    CHECK(of(layers, folder, "x.json").settings.ignore == Strings{"TXT", "JSN"});
    const Resolved& both = of(layers, folder, "drafts/x.json");
    CHECK(both.settings.summary_most == 3);
    CHECK(both.settings.key_points_most == 5);
}

TEST_CASE("whoever selects starts anew, and others add") {
    const test::Folder folder;
    folder.write("digest.toml", R"(
select = ["TXT"]
extend-select = ["JSN"]
ignore = ["TXT-002"]
[[paths]]
match = ["a/**"]
select = ["XML"]
)");
    Layers layers({});
    const FileSettings& settings = of(layers, folder, "a/x").settings;
    CHECK(settings.select == Strings{"XML"});
    CHECK(settings.extend.empty());
    CHECK(settings.ignore.empty());
    CHECK(of(layers, folder, "b/x").settings.ignore == Strings{"TXT-002"});
}

TEST_CASE("what is excluded is so in its folder only") {
    const test::Folder folder;
    folder.write("digest.toml", "exclude = [\"old/**\", \"*.bak\"]\n");
    Layers layers({});
    CHECK(of(layers, folder, "old/x.txt").excluded);
    CHECK(of(layers, folder, "x.bak").excluded);
    CHECK_FALSE(of(layers, folder, "new/old.txt").excluded);
}

TEST_CASE("the command line wins over every digest.toml") {
    const test::Folder folder;
    folder.write("digest.toml", R"(
fail-on = "info"
[limits]
depth = 5
[[paths]]
match = ["**"]
summary-most = 1
)");
    LayerOptions options;
    options.command.fail_on = Severity::warning;
    options.command.summary_most = 7;
    options.command.limits = {"depth=9"};
    Layers layers(options);
    const Resolved& resolved = of(layers, folder, "x.txt");
    CHECK(resolved.fail_on == Severity::warning);
    CHECK(resolved.job.checks.summary_most == 7);
    CHECK(resolved.job.read.limits.depth == 9);
}

TEST_CASE("a digest.toml that is named holds for all, and in isolation none does") {
    const test::Folder folder;
    folder.write("digest.toml", "summary-most = 1\n");
    folder.write("other.toml", "summary-most = 2\n");
    LayerOptions options;
    options.config = folder.path("other.toml");
    Layers named(options);
    CHECK(of(named, folder, "x.txt").settings.summary_most == 2);
    options.isolated = true;
    Layers isolated(options);
    CHECK_FALSE(of(isolated, folder, "x.txt").settings.summary_most.has_value());
    CHECK(of(isolated, folder, "x.txt").config.empty());
}

TEST_CASE("a bad digest.toml is refused, when it is named at once") {
    const test::Folder folder;
    folder.write("digest.toml", "nonsense = 1\n");
    Layers layers({});
    CHECK_THROWS_AS(of(layers, folder, "x.txt"), Error);
    LayerOptions options;
    options.config = folder.path("digest.toml");
    CHECK_THROWS_AS(Layers(options), Error);
    options.config = folder.path("absent.toml");
    CHECK_THROWS_AS(Layers(options), Error);
}

TEST_CASE("standard input counts as lying where its name says") {
    const test::Folder folder;
    folder.write("a/digest.toml", "summary-most = 4\n");
    LayerOptions options;
    options.stdin_name = folder.path("a/x.txt");
    Layers layers(options);
    CHECK(layers.of(file("-")).settings.summary_most == 4);
}
