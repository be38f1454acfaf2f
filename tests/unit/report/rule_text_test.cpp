// SPDX-License-Identifier: MIT
#include "lib/report/rule_text.h"

#include "lib/base/error.h"
#include "lib/diag/rules.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("rules are found by id, name, area, all, and by ids that are no more") {
    CHECK(rules_named("all").size() == all_rules().size());
    CHECK(rules_named("JSN-003").size() == 1);
    CHECK(rules_named("duplicate-member") == rules_named("JSN-003"));
    CHECK(rules_named("JSN").size() > 10);
    for (const Retired& each : retired_rules()) {
        INFO(each.id);
        CHECK(rules_named(each.id) == RuleList{each.now});
    }
    CHECK_THROWS_AS(rules_named("JSN-999"), Error);
}

TEST_CASE("every area has a title") {
    CHECK(render_rule_list(all_rules()).find(": \n") == std::string::npos);
}

TEST_CASE("explanations are no wider than a terminal, but for what stands in files") {
    for (const Rule* rule : all_rules()) {
        const std::string text = render_explanation(*rule);
        for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
            const std::string line = text.substr(at, text.find('\n', at) - at);
            INFO(line);
            const bool of_file = line.starts_with("    ") || line.find(", made from ") != std::string::npos;
            CHECK((of_file || line.size() <= 80));
        }
    }
}
