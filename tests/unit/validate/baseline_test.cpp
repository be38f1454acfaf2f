// SPDX-License-Identifier: MIT
#include "lib/validate/baseline.h"

#include "lib/base/error.h"
#include "lib/diag/rules_txt.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

const std::string head = "# digestkit baseline 1: findings that are known (fingerprint, rule, place)\n";

std::string digits(char c) {
    return std::string(64, c);
}

Finding finding(char c, const std::string& file, const std::string& member = {}) {
    Finding made;
    made.diagnostic =
        diagnose(rules::txt::label_ambiguous, "a message", {file, member, {3, 1, 9}, {3, 2, 10}});
    made.file = file;
    made.fingerprint = digits(c);
    return made;
}

std::string message_for(const std::string& text) {
    try {
        Baseline::parse("known.txt", text);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        return error.what();
    }
    return {};
}

bool always(const Baseline::Entry&) {
    return true;
}

}  // namespace

TEST_CASE("a baseline that was written knows its findings, wherever they moved") {
    Baseline made;
    made.add(finding('a', "a.txt"));
    made.add(finding('b', "b.zip", "c d.txt"));
    made.add(finding('a', "a.txt"));
    const std::string text = made.render({});
    CHECK(text == head + digits('a') + " TXT-002 a.txt\n" + digits('b') + " TXT-002 b.zip!c d.txt\n");
    Baseline read = Baseline::parse("known.txt", text);
    CHECK(read.render({}) == text);
    CHECK(read.knows(finding('b', "elsewhere")));
    CHECK_FALSE(read.knows(finding('c', "a.txt")));
}

TEST_CASE("a baseline may have comments, blank lines and the line ends of others") {
    Baseline read =
        Baseline::parse("known.txt", head + "\r\n# why\n\n" + digits('a') + " TXT-002 a b.txt\r\n");
    CHECK(read.knows(finding('a', "")));
    CHECK(read.render({}) == head + digits('a') + " TXT-002 a b.txt\n");
}

TEST_CASE("what is no baseline is refused with its line") {
    CHECK(message_for("something else\n") == "known.txt is no baseline");
    CHECK(message_for(head + digits('a') + " TXT-002 a\nabc TXT-002 b\n") ==
          "known.txt:3:1: this is no fingerprint");
    CHECK(message_for(head + digits('A') + " TXT-002 a\n") == "known.txt:2:1: this is no fingerprint");
    CHECK(message_for(head).empty());
}

TEST_CASE("stale is what no finding met in what was read, and it can be taken out") {
    Baseline read = Baseline::parse("known.txt", head + digits('a') + " TXT-002 a.txt\n" + digits('b') +
                                                     " TXT-002 b.txt\n" + digits('c') + " TXT-002 c.txt\n");
    read.knows(finding('a', "a.txt"));
    CHECK(read.stale(&always).size() == 2);
    const auto stale = read.stale([](const Baseline::Entry& entry) { return entry.place != "c.txt"; });
    REQUIRE(stale.size() == 1);
    CHECK(stale[0].place == "b.txt");
    CHECK(stale[0].rule == "TXT-002");
    CHECK(stale[0].line == 3);
    CHECK(read.render(stale) == head + digits('a') + " TXT-002 a.txt\n" + digits('c') + " TXT-002 c.txt\n");
}
