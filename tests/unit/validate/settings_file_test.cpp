// SPDX-License-Identifier: MIT
#include "lib/validate/settings_file.h"

#include "lib/base/error.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

using Strings = std::vector<std::string>;

constexpr std::string_view every_key = R"(
select = ["TXT", "JSN-001"]
extend-select = ["REC"]
ignore = ["label-ambiguous"]
fail-on = "warning"
required-languages = ["en", "zh-hans"]
key-points-least = 2
key-points-most = 9
summary-least = 10
summary-most = 1000
headings = "strict"
changes = "reject"
exclude = ["old/**"]

[severity]
TXT-002 = "error"
JSN = "info"

[limits]
depth = 32
record-bytes = "64M"

[[paths]]
match = ["drafts/**", "*.txt"]
ignore = ["all"]

[[paths]]
match = ["a"]
fail-on = "info"
)";

FileSettings all_set() {
    FileSettings all;
    all.select = Strings{"TXT", "JSN-001"};
    all.extend = {"REC"};
    all.ignore = {"label-ambiguous"};
    all.fail_on = Severity::warning;
    all.required_languages = Strings{"en", "zh-Hans"};
    all.key_points_least = 2;
    all.key_points_most = 9;
    all.summary_least = 10;
    all.summary_most = 1000;
    all.headings = Headings::strict;
    all.changes = Changes::reject;
    all.limits = {"depth=32", "record-bytes=64M"};
    all.severity = {{"JSN", Severity::info}, {"TXT-002", Severity::error}};
    return all;
}

struct Refusal {
    std::string_view text;
    std::string where;         ///< line and column
    std::string_view message;  ///< is part of message or hint
};

}  // namespace

TEST_CASE("every key of a digest.toml is read") {
    const Settings settings = parse_settings("digest.toml", every_key);
    CHECK(settings.all == all_set());
    CHECK(settings.exclude == Strings{"old/**"});
    REQUIRE(settings.paths.size() == 2);
    CHECK(settings.paths[0].match == Strings{"drafts/**", "*.txt"});
    CHECK(settings.paths[0].settings.ignore == Strings{"all"});
    CHECK(settings.paths[1].settings.fail_on == Severity::info);
    CHECK(parse_settings("digest.toml", "") == Settings{});
}

TEST_CASE("settings that were written read back the same") {
    CHECK(parse_settings("a", render_settings(all_set())).all == all_set());
    CHECK(parse_settings("a", render_settings({})).all == FileSettings{});
    FileSettings others;
    others.headings = Headings::guess;
    others.changes = Changes::accept;
    others.fail_on = Severity::info;
    others.required_languages = Strings{};
    CHECK(parse_settings("a", render_settings(others)).all == others);
    others.headings = Headings::none;
    CHECK(parse_settings("a", render_settings(others)).all == others);
}

TEST_CASE("what is wrong in a digest.toml is said with line and column") {
    const Refusal rows[] = {
        {"selekt = []", "1:1", "did you mean select?"},
        {"\n  fail-0n = \"error\"", "2:3", "did you mean fail-on?"},
        {"quite-something-else = 1", "1:1", "the settings are exclude, paths, select"},
        {"select = \"TXT\"", "1:10", "no list of strings"},
        {"select = [\"TXT\", 1]", "1:18", "no string"},
        {"select = [\"TXT\",\n  \"TXTT\"]", "2:3", "did you mean TXT?"},
        {"extend-select = [\"nope\"]", "1:18", "there is no rule or area"},
        {"ignore = [\"nope\"]", "1:11", "there is no rule or area"},
        {"fail-on = 1", "1:11", "no string"},
        {"fail-on = \"fatal\"", "1:11", "no severity"},
        {"severity = \"error\"", "1:12", "severity is no table"},
        {"[severity]\nTXTT = \"error\"", "2:1", "did you mean TXT?"},
        {"[severity]\nTXT = \"bad\"", "2:7", "no severity"},
        {"required-languages = [\"not a tag\"]", "1:23", "no language tag"},
        {"required-languages = [\n  \"en\",\n  \"zh_Hans\"\n]", "3:3", "no language tag"},
        {"summary-least = -1", "1:17", "no number from 0"},
        {"summary-most = \"4\"", "1:16", "no number from 0"},
        {"headings = \"some\"", "1:12", "\"strict\", \"guess\" or \"none\""},
        {"changes = \"some\"", "1:11", "\"accept\" or \"reject\""},
        {"limits = 1", "1:10", "limits is no table"},
        {"[limits]\ndept = 1", "2:1", "there is no limit \"dept\""},
        {"[limits]\ndepth = \"x\"", "2:1", "positive number"},
        {"[limits]\ndepth = true", "2:9", "no string"},
        {"paths = 1", "1:9", "write [[paths]]"},
        {"paths = [1]", "1:10", "write [[paths]]"},
        {"[[paths]]\nignore = [\"TXT\"]", "1:1", "names no path"},
        {"[[paths]]\nmatch = [\"a\"]\nmach = [\"b\"]", "3:1", "did you mean match?"},
        {"[[paths]]\nmatch = [\"a\"]\nexclude = [\"b\"]", "3:1", "there is no setting \"exclude\""},
        {"exclude = [", "1:12", "TOML"},
    };
    for (const Refusal& row : rows) {
        INFO(row.text);
        try {
            parse_settings("some/digest.toml", row.text);
            FAIL("it is read");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::usage);
            const std::string what = error.what();
            CHECK(what.substr(0, what.find(": ")) == "some/digest.toml:" + row.where);
            CHECK_THAT(what + " | " + error.hint(), Catch::Contains(std::string(row.message)));
        }
    }
}

TEST_CASE("a key of very many parts is refused, as it would end the program") {
    std::string text = "fail-on = \"info\"\n";
    for (int i = 0; i < 200'000; ++i) text += "a.";
    text += "b = 1\n";
    try {
        parse_settings("digest.toml", text);
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        CHECK(std::string(error.what()) == "digest.toml:2:1: the line has more than 4000 dots");
    }
    text = "exclude = [";
    for (int i = 0; i < 5'000; ++i) text += "\"a.json\",\n";
    CHECK(parse_settings("digest.toml", text + "]").exclude.size() == 5'000);
}
