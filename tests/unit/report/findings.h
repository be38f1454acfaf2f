// SPDX-License-Identifier: MIT
// The findings that every renderer is tested with, and how a renderer is run.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/output.h"
#include "lib/diag/rules_cnv.h"
#include "lib/diag/rules_epb.h"
#include "lib/diag/rules_jsn.h"
#include "lib/diag/rules_rec_checks.h"
#include "lib/diag/rules_set.h"
#include "lib/diag/rules_txt.h"
#include "lib/diag/window.h"
#include "lib/report/report.h"
#include "tests/support/catch.h"

namespace report_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a header of tests only

inline Finding finding(const Rule& rule, std::string message, Span where, std::string hint = {}) {
    Finding made;
    made.file = where.file;
    made.diagnostic = diagnose(rule, std::move(message), std::move(where), std::move(hint));
    made.fails = made.diagnostic.severity == Severity::error;
    return made;
}

/// With the excerpt of `source` that it marks.
inline Finding finding_in(std::string_view source, std::size_t begin, std::size_t end, const Rule& rule,
                          std::string message, const std::string& file, std::string hint = {}) {
    const Window window(source);
    Finding made = finding(rule, std::move(message), window.span(begin, end, file), std::move(hint));
    made.diagnostic.excerpt = window.excerpt(begin, end);
    return made;
}

/// Every severity, a member of an archive, an unknown position, wide characters, controls, a fix, and names
/// with blanks, umlauts, percent signs, commas, colons and bytes that are no UTF-8.
inline std::vector<Finding> findings() {
    std::vector<Finding> all;
    all.push_back(finding_in("{\n  \"要約\": \"soon\" }", 15, 21, rules::jsn::bad_date, "\"soon\" is no date",
                             "a b/Grüße, 100%: x.json", "write 2026-04-27"));
    all.back().diagnostic.path = "/published";
    all.back().diagnostic.record = 1;
    all.back().diagnostic.record_key = "an id";
    Fix fix;
    fix.safe = true;
    fix.edits = {{15, 6, "\"2026-04-27\""}, {22, 0, ""}};
    all.back().diagnostic.fix = fix;
    all.push_back(finding(rules::epb::format_unknown, "what <b>\x01</b> & \"is\" this,\nthen?",
                          {"news.epub", "OEBPS/a b.xhtml", {3, 7, 40}, {3, 9, 42}}));
    all.push_back(finding(rules::rec::title_missing, "no title", {"bad \xff\x1b name.txt", "", {}, {}}));
    all.back().diagnostic.severity = Severity::warning;
    all.push_back(finding_in("a\nb\n", 0, 3, rules::txt::boilerplate, "kept apart", "c.txt"));
    all.back().diagnostic.severity = Severity::info;
    all.push_back(
        finding(rules::set::unreadable, "cannot read d.txt: Permission denied", {"d.txt", "", {}, {}}));
    for (std::size_t i = 0; i < all.size(); ++i) all[i].fingerprint = std::string(64, "abcde"[i]);
    return all;
}

inline std::string rendered(std::string_view name, const std::vector<Finding>& findings,
                            const std::vector<std::string>& clean = {}) {
    std::string text;
    StringOutput output(text);
    ReportOptions options;
    options.tool_version = "1.2.3";
    const auto report = open_report(name, output, options);
    REQUIRE(report != nullptr);
    RunTotals totals;
    std::string file;
    for (const std::string& each : clean) report->input(each);
    for (const Finding& each : findings) {
        if (each.file != file) report->input(file = each.file);
        report->finding(each);
        ++(each.diagnostic.severity == Severity::error     ? totals.errors
           : each.diagnostic.severity == Severity::warning ? totals.warnings
                                                           : totals.infos);
    }
    report->finish(totals);
    return text;
}

}  // namespace report_tests
