// SPDX-License-Identifier: MIT
#include "lib/validate/selection.h"

#include <algorithm>

#include "lib/base/error.h"
#include "lib/diag/rules.h"
#include "lib/diag/rules_jsn.h"
#include "lib/diag/rules_txt.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

const Rule& title_missing = rules::txt::title_missing;  // TXT-001, a warning
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
    for (const std::string name : {"TXT-001", "title-missing", "TXT", "all"}) {
        INFO(name);
        CHECK(counts({{name}, {}, {}, {}}, title_missing));
        CHECK_FALSE(counts({{}, {}, {name}, {}}, title_missing));
        CHECK(counts({{name}, {}, {}, {}}, bad_date) == (name == "all"));
    }
}

TEST_CASE("what is named more exactly wins, and among equals ignoring does") {
    CHECK(counts({{"TXT-001"}, {}, {"TXT"}, {}}, title_missing));
    CHECK_FALSE(counts({{"TXT"}, {}, {"title-missing"}, {}}, title_missing));
    CHECK(counts({{"TXT"}, {}, {"all"}, {}}, title_missing));
    CHECK_FALSE(counts({{"TXT"}, {}, {"TXT"}, {}}, title_missing));
    CHECK_FALSE(counts({{"TXT-001"}, {}, {"title-missing"}, {}}, title_missing));
}

TEST_CASE("what is extended counts beside what is selected") {
    CHECK(counts({{"JSN"}, {"TXT"}, {}, {}}, title_missing));
    CHECK(counts({{"JSN"}, {"TXT"}, {}, {}}, bad_date));
    CHECK(counts({{}, {"TXT-001"}, {"TXT"}, {}}, title_missing));
    for (const Rule* rule : all_rules()) {
        if (rule->note) CHECK(counts({{}, {std::string(rule->id)}, {}, {}}, *rule));
    }
}

TEST_CASE("of severities the more exact counts, and the later of equals") {
    const auto severity = [](std::vector<std::pair<std::string, Severity>> rows) {
        return Selection({{}, {}, {}, std::move(rows)}).of(title_missing);
    };
    CHECK(severity({{"TXT", Severity::error}}) == Severity::error);
    CHECK(severity({{"TXT-001", Severity::info}, {"TXT", Severity::error}}) == Severity::info);
    CHECK(severity({{"TXT", Severity::info}, {"TXT", Severity::error}}) == Severity::error);
    CHECK(severity({{"JSN", Severity::error}}) == title_missing.severity);
}

TEST_CASE("a selector that names nothing is refused with what was meant") {
    CHECK(hint_for("TXT-001").empty());
    CHECK(hint_for("title-mising").find("title-missing") != std::string::npos);
    CHECK(hint_for("TX").find("TXT") != std::string::npos);
    CHECK(hint_for("quite something else").find("did you mean") == std::string::npos);
    CHECK_THROWS_AS(Selection({{"NOPE"}, {}, {}, {}}), Error);
    CHECK_THROWS_AS(Selection({{}, {"NOPE"}, {}, {}}), Error);
    CHECK_THROWS_AS(Selection({{}, {}, {"NOPE"}, {}}), Error);
    CHECK_THROWS_AS(Selection({{}, {}, {}, {{"NOPE", Severity::error}}}), Error);
}
