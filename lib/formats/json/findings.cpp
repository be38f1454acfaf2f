// SPDX-License-Identifier: MIT
#include "lib/formats/json/findings.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/diag/rules_jsn.h"
#include "lib/diag/rules_lim.h"
#include "lib/diag/window.h"

namespace digestkit::json {

namespace {

Excerpt excerpt_of(std::string_view text, Position start, bool goes_on, jsonio::Stretch where) {
    Excerpt excerpt = Window(text).excerpt(where.begin, where.end);
    const std::size_t first = where.begin - excerpt.mark_begin;
    // The piece may begin and end in the middle of a line.
    if (first == 0 && start.column > 1) excerpt.cut_before = true;
    if (goes_on && first + excerpt.line.size() == text.size()) excerpt.cut_after = true;
    return excerpt;
}

}  // namespace

void Findings::add(jsonio::Fault fault, std::string path) {
    spoiled_ = spoiled_ || fault.rule->severity == Severity::error;
    if (findings_.size() < most_) {
        findings_.push_back({std::move(fault), std::move(path)});
    } else {
        ++hidden_;
    }
}

void Findings::hint_at_truncated(const std::string& hint) {
    for (Finding& finding : findings_) {
        if (finding.fault.rule == &rules::jsn::truncated) finding.fault.hint = hint;
    }
}

bool Findings::judges_a_string(const Rule& rule) {
    return &rule == &rules::jsn::bad_value || &rule == &rules::jsn::bad_date ||
           &rule == &rules::jsn::bad_language || &rule == &rules::jsn::bad_url;
}

void Findings::clear() {
    findings_.clear();
    places_.clear();
    hidden_ = 0;
    spoiled_ = false;
}

std::size_t Findings::last_begin() const {
    const auto begins_before = [](const Finding& a, const Finding& b) {
        return a.fault.where.begin < b.fault.where.begin;
    };
    return std::max_element(findings_.begin(), findings_.end(), begins_before)->fault.where.begin;
}

void Findings::report(std::string_view text, Position start, bool goes_on, const Origin& origin, Sink& sink) {
    if (findings_.empty()) return;
    Locator locator(text, start);
    std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
        return a.fault.where.begin < b.fault.where.begin;
    });
    for (Finding& finding : findings_) {
        const jsonio::Stretch where = finding.fault.where;
        Diagnostic diagnostic =
            diagnose(*finding.fault.rule, std::move(finding.fault.message),
                     {origin.file, origin.member, locator.at(where.begin), locator.at(where.end)},
                     std::move(finding.fault.hint));
        diagnostic.path = std::move(finding.path);
        diagnostic.excerpt = excerpt_of(text, start, goes_on, where);
        sink.report(std::move(diagnostic));
    }
    if (hidden_ > 0) {
        sink.report(diagnose(rules::lim::diagnostics, fmt::format("{} more findings in this record", hidden_),
                             {origin.file, origin.member, locator.at(0), locator.at(0)},
                             "raise it with --limit diagnostics=NUMBER"));
    }
}

void Findings::add_places(std::string_view text, Position start, Places& places) const {
    Locator locator(text, start);
    for (const Place& place : places_) {
        places.add(place.path, locator.at(place.where.begin), locator.at(place.where.end));
    }
}

}  // namespace digestkit::json
