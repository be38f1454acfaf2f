// SPDX-License-Identifier: MIT
// How explanations of rules are written, and what is said of one that is not.
#include "lib/diag/explanation.h"

#include <stdexcept>

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

/// What is wrong with an explanation; "" when it can be read.
std::string wrong(std::string_view text) {
    try {
        parse_explanation("TRY-001", text);
        return {};
    } catch (const std::logic_error& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("an explanation has a reason, a bad example with its findings, and a good one") {
    const Explanation told = parse_explanation("TRY-001",
                                               "-- why\nOne\nline.\n\nAnother.\n"
                                               "-- bad a.txt\nA\n"
                                               "-- bad b.epub made from stories\nremove x\n"
                                               "-- bad c link to a.txt\n"
                                               "-- finding a.txt:1:1\n-- finding b.epub!x\n"
                                               "-- good a.txt\nB\n");
    CHECK(told.why == std::vector<std::string>{"One line.", "Another."});
    REQUIRE(told.bad.files.size() == 3);
    CHECK(told.bad.files[0].shown == "A\n");
    CHECK(told.bad.files[1].made_from == "stories");
    CHECK(told.bad.files[1].shown == "remove x\n");
    CHECK(told.bad.files[2].link_to == "a.txt");
    CHECK(told.bad.command == "digest-validate a.txt b.epub c");
    CHECK(told.findings == std::vector<std::string_view>{"a.txt:1:1", "b.epub!x"});
    CHECK(told.good.command == "digest-validate a.txt");
}

TEST_CASE("what the good example leaves out is that of the bad one") {
    const std::string bad = "-- why\nW\n-- bad a\nA\n-- run digest-validate --isolated a\n-- finding a\n";
    const std::string with_file = bad + "-- good a\nB\n";  // an Explanation views its text
    const Explanation other_file = parse_explanation("TRY-001", with_file);
    CHECK(other_file.good.command == "digest-validate --isolated a");
    const std::string with_command = bad + "-- good\n-- run digest-validate a\n";
    const Explanation other_command = parse_explanation("TRY-001", with_command);
    CHECK(other_command.good.files == other_command.bad.files);
    CHECK(parse_explanation("TRY-001", "-- why\nW\n-- untested nobody can\n").untested == "nobody can");
}

TEST_CASE("an explanation that is none is named with its line") {
    CHECK(wrong("text\n") == "TRY-001:1: expected a section");
    CHECK(wrong("-- why\nW\n-- whatever\n") == "TRY-001:3: no section is called `whatever`");
    CHECK(wrong("-- why\nW\n-- run too early\n") == "TRY-001:3: no section is called `run`");
    CHECK(wrong("-- why\nW\n-- finding a\nand more\n-- bad a\n") == "TRY-001:4: `finding` has no content");
    CHECK(wrong("-- why\nW\n-- bad a made of b\n") == "TRY-001:3: expected `made from` or `link to`");
    CHECK(wrong("-- bad a\nA\n-- finding a\n-- good a\nB\n") == "TRY-001:5: there is no section `why`");
    CHECK(wrong("-- why\nW\n-- bad a\nA\n-- good a\nB\n") == "TRY-001:6: nothing is found in a bad example");
    CHECK(wrong("-- why\nW\n-- bad a\nA\n-- finding a\n") == "TRY-001:5: there is no good example");
}

TEST_CASE("escapes stand for what an editor would hide") {
    CHECK(unescape_example("a\\x00\\u{e9}\\u{1f600}\\\\n\\-- b\n") ==
          std::string("a\0\u00E9\U0001F600\\n-- b\n", 15));
    CHECK(unescape_example("a\n\\ no newline at end\n") == "a");
    CHECK(unescape_example("").empty());
    for (const char* bad : {"\\n", "\\", "\\xg0", "\\u{}", "\\u12"}) {
        INFO(bad);
        CHECK_THROWS_AS(unescape_example(bad), std::logic_error);
    }
}
