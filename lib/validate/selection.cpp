// SPDX-License-Identifier: MIT
#include "lib/validate/selection.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/base/error.h"
#include "lib/diag/closest.h"
#include "lib/diag/rules.h"
#include "lib/diag/rules_set.h"

namespace digestkit {

namespace {

/// How exactly a selector names a rule; 0: not at all.
int exactness(std::string_view selector, const Rule& rule) noexcept {
    if (selector == rule.id || selector == rule.name) return 3;
    if (selector == rule.id.substr(0, rule.id.find('-'))) return 2;
    return selector == "all" ? 1 : 0;
}

int most_exact(const std::vector<std::string>& selectors, const Rule& rule) noexcept {
    int most = 0;
    for (const std::string& selector : selectors) most = std::max(most, exactness(selector, rule));
    return most;
}

bool is_on(const RuleSettings& settings, const Rule& rule) {
    int selected = settings.select.empty() ? (rule.note ? 0 : 1) : most_exact(settings.select, rule);
    // Whoever asks for some rules only has to hear that a file was not looked at for them.
    if (&rule == &rules::set::unreadable) selected = std::max(selected, 1);
    const int wanted = std::max(selected, most_exact(settings.extend, rule));
    return wanted > 0 && wanted > most_exact(settings.ignore, rule);
}

Severity severity_of(const RuleSettings& settings, const Rule& rule) {
    Severity severity = rule.severity;
    int known = 0;
    for (const auto& [selector, value] : settings.severity) {
        const int exact = exactness(selector, rule);
        if (exact == 0 || exact < known) continue;
        known = exact;
        severity = value;
    }
    return severity;
}

}  // namespace

void check_selector(std::string_view selector) {
    std::vector<std::string_view> names{"all"};
    for (const Rule* rule : all_rules()) {
        if (exactness(selector, *rule) > 0) return;
        names.insert(names.end(), {rule->id, rule->name, rule->id.substr(0, rule->id.find('-'))});
    }
    for (const Retired& retired : retired_rules()) {
        if (selector == retired.id)
            throw Error(ErrorKind::usage, "the rule " + quoted(selector) + " is retired",
                        fmt::format("{} ({}) says it now", retired.now->id, retired.now->name));
    }
    const std::string_view meant = closest(selector, names);
    throw Error(ErrorKind::usage, "there is no rule or area " + quoted(selector),
                (meant.empty() ? std::string() : "did you mean " + std::string(meant) + "? ") +
                    "--list-rules shows what there is");
}

Selection::Selection(const RuleSettings& settings) {
    for (const auto* list : {&settings.select, &settings.extend, &settings.ignore}) {
        for (const std::string& selector : *list) check_selector(selector);
    }
    for (const auto& row : settings.severity) check_selector(row.first);
    for (const Rule* rule : all_rules()) {
        if (is_on(settings, *rule)) on_.emplace(rule, severity_of(settings, *rule));
    }
}

std::optional<Severity> Selection::of(const Rule& rule) const noexcept {
    const auto found = on_.find(&rule);
    return found == on_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace digestkit
