// SPDX-License-Identifier: MIT
#include "lib/validate/selection.h"

#include <algorithm>

#include "lib/base/error.h"
#include "lib/diag/rules.h"
#include "lib/diag/rules_jsn.h"
#include "lib/diag/rules_set.h"
#include "lib/diag/rules_txt.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

const Rule& ambiguous = rules::txt::label_ambiguous;  // TXT-002, a warning
const Rule& bad_date = rules::jsn::bad_date;

bool counts(const RuleSettings& settings, const Rule& rule) {
    return Selection(settings).of(rule).has_value();
}

std::string hint_for(std::string_view selector) {
    try {
        check_selector(selector);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        return error.hint();
    }
    return {};
}

}  // namespace

TEST_CASE("without settings all rules count but notes, each as severe as it is") {
    const Selection selection({});
    for (const Rule* rule : all_rules()) {
        INFO(rule->id);
        CHECK(selection.of(*rule) == (rule->note ? std::nullopt : std::optional(rule->severity)));
    }
}

TEST_CASE("a rule is named by id, name, area or all") {
    for (const std::string name : {"TXT-002", "label-ambiguous", "TXT", "all"}) {
        INFO(name);
        CHECK(counts({{name}, {}, {}, {}}, ambiguous));
        CHECK_FALSE(counts({{}, {}, {name}, {}}, ambiguous));
        CHECK(counts({{name}, {}, {}, {}}, bad_date) == (name == "all"));
    }
}

TEST_CASE("what cannot be read is told whatever is selected, unless it is ignored") {
    const Rule& unreadable = rules::set::unreadable;
    CHECK(counts({{"JSN"}, {}, {}, {}}, unreadable));
    CHECK(counts({{"JSN"}, {}, {"JSN-001"}, {}}, unreadable));
    for (const std::string name : {"SET-001", "SET", "all"}) {
        INFO(name);
        CHECK_FALSE(counts({{"JSN"}, {}, {name}, {}}, unreadable));
    }
}

TEST_CASE("what is named more exactly wins, and among equals ignoring does") {
    CHECK(counts({{"TXT-002"}, {}, {"TXT"}, {}}, ambiguous));
    CHECK_FALSE(counts({{"TXT"}, {}, {"label-ambiguous"}, {}}, ambiguous));
    CHECK(counts({{"TXT"}, {}, {"all"}, {}}, ambiguous));
    CHECK_FALSE(counts({{"TXT"}, {}, {"TXT"}, {}}, ambiguous));
    CHECK_FALSE(counts({{"TXT-002"}, {}, {"label-ambiguous"}, {}}, ambiguous));
}

TEST_CASE("what is extended counts beside what is selected") {
    CHECK(counts({{"JSN"}, {"TXT"}, {}, {}}, ambiguous));
    CHECK(counts({{"JSN"}, {"TXT"}, {}, {}}, bad_date));
    CHECK(counts({{}, {"TXT-002"}, {"TXT"}, {}}, ambiguous));
    for (const Rule* rule : all_rules()) {
        if (rule->note) CHECK(counts({{}, {std::string(rule->id)}, {}, {}}, *rule));
    }
}

TEST_CASE("of severities the more exact counts, and the later of equals") {
    const auto severity = [](std::vector<std::pair<std::string, Severity>> rows) {
        return Selection({{}, {}, {}, std::move(rows)}).of(ambiguous);
    };
    CHECK(severity({{"TXT", Severity::error}}) == Severity::error);
    CHECK(severity({{"TXT-002", Severity::info}, {"TXT", Severity::error}}) == Severity::info);
    CHECK(severity({{"TXT", Severity::info}, {"TXT", Severity::error}}) == Severity::error);
    CHECK(severity({{"JSN", Severity::error}}) == ambiguous.severity);
}

TEST_CASE("a selector that names nothing is refused with what was meant") {
    CHECK(hint_for("TXT-002").empty());
    CHECK(hint_for("JSN").empty());
    CHECK(hint_for("label-ambigous").find("label-ambiguous") != std::string::npos);
    CHECK(hint_for("TX").find("TXT") != std::string::npos);
    CHECK(hint_for("quite something else").find("did you mean") == std::string::npos);
    CHECK_THROWS_AS(Selection({{"NOPE"}, {}, {}, {}}), Error);
    CHECK_THROWS_AS(Selection({{}, {"NOPE"}, {}, {}}), Error);
    CHECK_THROWS_AS(Selection({{}, {}, {"NOPE"}, {}}), Error);
    CHECK_THROWS_AS(Selection({{}, {}, {}, {{"NOPE", Severity::error}}}), Error);
}
