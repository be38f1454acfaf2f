// SPDX-License-Identifier: MIT
#include "lib/report/fingerprint.h"

#include <algorithm>
#include <set>

#include "tests/unit/report/findings.h"

using namespace report_tests;  // NOLINT(google-build-using-namespace): a test reads like a sentence

namespace {

/// A finding about the word `soon` of `source`, in the field `path` of the record `key`.
Diagnostic soon(std::string_view source, std::string path = "/published", std::string key = "r1") {
    const std::size_t at = source.find("soon");
    Diagnostic made =
        finding_in(source, at, at + 4, rules::jsn::bad_date, "\"soon\" is no date", "a.json").diagnostic;
    made.path = std::move(path);
    made.record_key = std::move(key);
    return made;
}

std::string alone(const Diagnostic& diagnostic, std::string_view file = "a.json") {
    return Fingerprints().of(diagnostic, file);
}

}  // namespace

TEST_CASE("a fingerprint has 64 hex digits") {
    const std::string name = alone(soon("soon"));
    CHECK(name.size() == 64);
    CHECK(name.find_first_not_of("0123456789abcdef") == std::string::npos);
}

TEST_CASE("a fingerprint stays when lines or text on the same line are inserted before") {
    const std::string first = alone(soon("{\"published\": soon}"));
    CHECK(alone(soon("\n\n{\"published\": soon}")) == first);
    CHECK(alone(soon("{\"id\": 1, \"published\": soon, \"x\": 1}")) == first);
    CHECK(alone(soon(std::string(5000, 'x') + "soon" + std::string(5000, 'y'))) == first);
}

TEST_CASE("a fingerprint of much text stays when text is inserted before it on its line") {
    const std::string text(390, 't');
    auto about = [&text](const std::string& before) {
        const std::string source = before + text + " behind";
        return alone(finding_in(source, before.size(), before.size() + text.size(), rules::jsn::bad_date,
                                "no", "a.json")
                         .diagnostic);
    };
    CHECK(about("") == about(std::string(100, 'b')));
    CHECK(about("") == about(std::string(900, 'b')));
}

TEST_CASE("a fingerprint stays when records, sections or blocks are inserted before") {
    Diagnostic moved = soon("soon", "/sections/4/blocks/12/text");
    moved.record = 7;
    CHECK(alone(moved) == alone(soon("soon", "/sections/0/blocks/2/text")));
}

TEST_CASE("a fingerprint does not depend on message and severity, which may change") {
    Diagnostic other = soon("soon");
    other.message = "this cannot be read as a date";
    other.severity = Severity::info;
    CHECK(alone(other) == alone(soon("soon")));
}

TEST_CASE("rule, file, member, record, field and text make different fingerprints") {
    const Diagnostic first = soon("soon");
    std::set<std::string> names{alone(first), alone(first, "b.json"), alone(soon("soon", "/updated")),
                                alone(soon("soon", "/published", "r2"))};
    Diagnostic other = first;
    other.rule = &rules::jsn::bad_language;
    names.insert(alone(other));
    other = first;
    other.where.member = "x.json";
    names.insert(alone(other));
    other = first;
    other.excerpt->line = "then";
    names.insert(alone(other));
    CHECK(names.size() == 7);
}

TEST_CASE("a place between two characters is told by what stands around it") {
    auto at = [](std::string_view source, std::size_t place) {
        return alone(finding_in(source, place, place, rules::jsn::bad_date, "no", "a.json").diagnostic);
    };
    CHECK(at("[1 2]", 2) != at("[3 4]", 2));
    CHECK(at("[1 2]", 2) == at("\n\n[1 2]", 4));
}

TEST_CASE("equal findings are counted, so that each has its own fingerprint, the same in every run") {
    Fingerprints once, again;
    std::vector<std::string> first, second;
    for (int i = 0; i < 3; ++i) first.push_back(once.of(soon("soon"), "a.json"));
    for (int i = 0; i < 3; ++i) second.push_back(again.of(soon("soon"), "a.json"));
    CHECK(first == second);
    CHECK(std::set<std::string>(first.begin(), first.end()).size() == 3);
}

TEST_CASE("a hundred thousand equal findings have as many fingerprints") {
    Fingerprints names;
    std::set<std::string> seen;
    const Diagnostic one = soon("soon");
    for (int i = 0; i < 100'000; ++i) seen.insert(names.of(one, "a.json"));
    CHECK(seen.size() == 100'000);
}
